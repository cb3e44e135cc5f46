package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Grant;
import dev.pagewalk.homework.Grants;
import dev.pagewalk.homework.Window;
import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.Classroom;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Other times of one piece of homework: for whom, why, and since when. */
@Route(value = "teach/exceptions", layout = MainLayout.class)
@StyleSheet("styles/assignment.css")
@PermitAll
public class ExceptionsView extends TeachPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient SettingHomework services;
    private final transient Grants grants;
    private final long me;
    private transient @Nullable Assigned assigned;

    ExceptionsView(SettingHomework services, Grants grants, CurrentPerson person) {
        this.services = services;
        this.grants = grants;
        this.me = person.id();
        addClassName("exceptions-page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        Assigned found = services.assignments().find(me, id);
        services.rights().teaching(me, found.classroomId());
        assigned = found;
        rebuild();
    }

    @Override
    void build() {
        if (assigned == null) {
            return;
        }
        long id = assigned.id();
        assigned = services.assignments().find(me, id);
        ClassRights mine = services.rights().teaching(me, assigned.classroomId());
        Classroom of = services.classrooms().find(me, assigned.classroomId());
        var times = new ClassTimes(of.timeZone(), getLocale());
        var words = new GrantWords(
                this::getTranslation,
                times,
                services.classrooms().sections(me, of.id()),
                services.members().list(me, of.id()));
        List<Grant> all = grants.list(me, id);
        Instant now = services.clock().instant();
        Window window = AssignmentState.of(assigned, of.archived(), all, now).window();
        add(new Div(
                back("/teach/assignment/" + id, assigned.assignment().title()),
                new H1(getTranslation("teach.exceptions"))));
        add(new Paragraph(getTranslation("teach.exceptions.note")));
        var zone = new Paragraph(getTranslation("teach.assignment.zone", times.zoneName()));
        zone.addClassName("zone-note");
        add(
                new Paragraph(getTranslation(
                        "teach.exceptions.times",
                        words.changes(new Grant.Changes(
                                Optional.of(window.release()),
                                Optional.of(window.due()),
                                Optional.of(window.close()),
                                OptionalInt.empty(),
                                OptionalInt.empty())))),
                zone);
        boolean writes = mine.manages() && !of.archived();
        if (of.archived()) {
            add(new Paragraph(getTranslation("teach.class.is-archived")));
        }
        if (writes) {
            add(buttons(id, times, words, window, now));
        }
        add(new H2(getTranslation("teach.exceptions.list")), list(all, words, writes));
        if (writes) {
            add(new GrantFilePanel(
                    words,
                    (csv, why, dry) -> grants.file(me, id, csv, why, dry),
                    () -> again("teach.exceptions.granted")));
        }
    }

    private Div buttons(long id, ClassTimes times, GrantWords words, Window window, Instant now) {
        var everybody = new Button(getTranslation("teach.exceptions.now"));
        everybody.addThemeVariants(ButtonVariant.PRIMARY);
        everybody.addClickListener(click -> new EverybodyDialog(
                        times,
                        window,
                        now,
                        (minutes, why) -> grants.extendAll(me, id, minutes, why),
                        () -> again("teach.exceptions.granted"))
                .open());
        var one = new Button(getTranslation("teach.exceptions.add"));
        one.addClickListener(click -> new GrantDialog(
                        words,
                        (scope, changes, why) -> grants.grant(me, id, scope, changes, why),
                        () -> again("teach.exceptions.granted"))
                .open());
        var buttons = new Div(everybody, one);
        buttons.addClassName("teach-buttons");
        return buttons;
    }

    private void again(String key) {
        said(getTranslation(key));
        rebuild();
    }

    /** What was granted at once stands together and is revoked together. */
    private Div list(List<Grant> all, GrantWords words, boolean writes) {
        Map<String, List<Grant>> batches =
                all.stream().collect(Collectors.groupingBy(Grant::batch, LinkedHashMap::new, Collectors.toList()));
        if (batches.isEmpty()) {
            return new Div(new Paragraph(getTranslation("teach.exceptions.none")));
        }
        var list = new UnorderedList();
        list.addClassName("grant-list");
        batches.values().forEach(batch -> list.add(item(batch, words, writes)));
        return new Div(list);
    }

    private ListItem item(List<Grant> batch, GrantWords words, boolean writes) {
        Grant first = batch.getFirst();
        String name = batch.size() == 1
                ? words.whom(first.scope())
                : getTranslation("teach.exceptions.many", String.valueOf(batch.size()));
        var whom = new Span(name);
        whom.addClassName("grant-whom");
        var text = new Div(whom);
        if (batch.size() == 1) {
            text.add(new Span(words.changes(first.changes())));
            if (!first.why().isEmpty()) {
                text.add(new Span(first.why()));
            }
        } else {
            var lines = new UnorderedList();
            batch.forEach(grant -> lines.add(new ListItem(String.join(
                    " · ",
                    words.whom(grant.scope()),
                    words.changes(grant.changes()),
                    grant.why().isEmpty() ? "–" : grant.why()))));
            text.add(new Details(name, lines));
            whom.setVisible(false);
        }
        var made = new Span(words.made(first));
        made.addClassName("picker-note");
        text.add(made);
        text.addClassName("grant-text");
        var item = new ListItem(text);
        first.revokedAt().ifPresent(at -> {
            var revoked = new Span(
                    getTranslation("teach.exceptions.revoked", words.times().text(at)));
            revoked.addClassNames("state-badge", "state-closed");
            item.add(revoked);
            item.addClassName("grant-revoked");
        });
        if (writes && first.inForce()) {
            var revoke = new Button(getTranslation("teach.exceptions.revoke"));
            revoke.setAriaLabel(getTranslation("teach.exceptions.revoke.of", name));
            revoke.addClickListener(click -> revoke(first, name));
            item.add(revoke);
        }
        return item;
    }

    private void revoke(Grant grant, String name) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("teach.exceptions.revoke.of", name));
        dialog.add(new Paragraph(getTranslation("teach.exceptions.revoke.note")));
        var cancel = new Button(getTranslation("teach.cancel"), click -> dialog.close());
        var go = new Button(getTranslation("teach.exceptions.revoke"), click -> {
            dialog.close();
            grants.revoke(me, grant.assignmentId(), grant.batch());
            again("teach.exceptions.was-revoked");
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(cancel, go);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teach.exceptions") + " · Pagewalk";
    }
}
