package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Rights;
import dev.pagewalk.people.Roster;
import dev.pagewalk.people.RosterPlan;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Taking in a class list: a file or what was copied from a table; first what it would do, then exactly that. */
@Route(value = "teach/list", layout = MainLayout.class)
@PermitAll
public class RosterView extends TeachPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final transient Roster roster;
    private final transient Classrooms classrooms;
    private final transient Rights rights;
    private final long me;
    private final Div outcome = new Div();
    private long classroom;
    private transient byte[] file = new byte[0];

    RosterView(Roster roster, Classrooms classrooms, Rights rights, CurrentPerson person) {
        this.roster = roster;
        this.classrooms = classrooms;
        this.rights = rights;
        this.me = person.id();
        outcome.addClassName("roster-plan");
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        rights.managing(me, id);
        classroom = id;
        rebuild();
    }

    @Override
    void build() {
        if (classroom == 0) {
            return;
        }
        add(new Div(
                back("/teach/class/" + classroom, classrooms.find(me, classroom).title()),
                new H1(getTranslation("roster.title"))));
        add(new Paragraph(getTranslation("roster.note")), new Paragraph(getTranslation("roster.headings")));
        var upload = new Upload(UploadHandlers.reading(MOST_BYTES + 1, this::look));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv", ".xlsx", ".xls");
        var choose = new Button(getTranslation("roster.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new com.vaadin.flow.component.html.Span(getTranslation("roster.drop")));
        upload.addFinishedListener(done -> upload.clearFileList());
        var pasted = new TextArea(getTranslation("roster.paste"));
        pasted.setMaxLength(MOST_BYTES);
        pasted.setMaxRows(8);
        pasted.setWidthFull();
        var look = new Button(getTranslation("roster.look"));
        look.addClickListener(click -> look(pasted.getValue().getBytes(StandardCharsets.UTF_8)));
        add(upload, pasted, look, outcome);
        outcome.removeAll();
        if (file.length > 0) {
            look(file);
        }
    }

    /** Shows what the bytes would do. */
    void look(byte[] bytes) {
        file = bytes;
        show(roster.dryRun(me, classroom, bytes));
    }

    private void show(RosterPlan plan) {
        outcome.removeAll();
        outcome.add(new PlanPanel(plan));
        if (!plan.possible()) {
            return;
        }
        var dropMissing = new Checkbox(getTranslation(
                "roster.drop-missing", String.valueOf(plan.missing().size())));
        dropMissing.setVisible(!plan.missing().isEmpty());
        var apply = new Button(getTranslation("roster.apply"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        boolean something = !plan.added().isEmpty() || !plan.changed().isEmpty();
        apply.setEnabled(something);
        dropMissing.addValueChangeListener(change -> apply.setEnabled(something || change.getValue()));
        apply.addClickListener(click -> apply(plan, dropMissing.getValue()));
        outcome.add(dropMissing, apply);
    }

    private void apply(RosterPlan plan, boolean dropMissing) {
        tell(() -> {
            Optional<RosterPlan> now = roster.apply(me, classroom, file, plan.fingerprint(), dropMissing);
            if (now.isPresent()) {
                show(now.get());
                Notification.show(getTranslation("roster.changed-meanwhile"));
            } else {
                file = new byte[0];
                Notification.show(getTranslation("roster.applied"));
                getUI().ifPresent(ui -> ui.navigate(ClassView.class, classroom));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roster.title") + " · Pagewalk";
    }

    /** Reads no more of an upload than it takes to see that it is too much. */
    private static final class UploadHandlers {

        private UploadHandlers() {}

        static UploadHandler reading(int most, java.util.function.Consumer<byte[]> then) {
            return event -> {
                byte[] bytes = event.getInputStream().readNBytes(most);
                event.getUI().access(() -> then.accept(bytes));
            };
        }
    }
}
