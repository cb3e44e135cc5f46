package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.book.Entry;
import dev.pagewalk.book.Gradebook;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.LocalTimes;
import dev.pagewalk.homework.SeenAs;
import dev.pagewalk.homework.Standing;
import dev.pagewalk.homework.Window;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Membership;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Homework as one student sees it at one time. Changes nothing, and nothing of it is kept. */
final class AsStudentDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient SettingHomework services;
    private final transient Gradebook gradebook;
    private final transient Assigned assigned;
    private final long me;
    private final transient ClassTimes times;
    private final ComboBox<Membership> who = new ComboBox<>();
    private final DateTimePicker when;
    private final Div answer = new Div();

    AsStudentDialog(SettingHomework services, Gradebook gradebook, long me, Assigned assigned) {
        this.services = services;
        this.gradebook = gradebook;
        this.me = me;
        this.assigned = assigned;
        times = new ClassTimes(
                services.classrooms().find(me, assigned.classroomId()).timeZone(), getLocale());
        setHeaderTitle(getTranslation("teach.as"));
        setWidth("min(640px, 96vw)");
        List<Membership> students = services.members().list(me, assigned.classroomId()).stream()
                .filter(line -> line.role() == ClassRole.STUDENT)
                .toList();
        who.setLabel(getTranslation("teach.as.who"));
        who.setItems(students);
        who.setItemLabelGenerator(TeachPage::who);
        students.stream().findFirst().ifPresent(who::setValue);
        who.addValueChangeListener(chosen -> show());
        when = times.picker(this::getTranslation, "teach.as.when");
        when.setValue(LocalTimes.local(services.clock().instant(), times.zone()).truncatedTo(ChronoUnit.MINUTES));
        when.setHelperText(getTranslation("teach.assignment.zone", times.zoneName()));
        when.addValueChangeListener(chosen -> show());
        answer.addClassName("as-student");
        answer.getElement().setAttribute("aria-live", "polite");
        var form = new Div(who, when);
        form.addClassName("teach-form");
        add(form, answer);
        getFooter().add(new Button(getTranslation("teach.close"), click -> close()));
        show();
    }

    private void show() {
        answer.removeAll();
        if (who.isEmpty()) {
            answer.add(new Paragraph(getTranslation("teach.as.nobody")));
            return;
        }
        if (when.isEmpty()) {
            answer.add(new Paragraph(getTranslation("teach.assignment.time-missing")));
            return;
        }
        Instant at = LocalTimes.instant(when.getValue(), times.zone());
        SeenAs seen = services.previews().as(me, assigned.id(), who.getValue().id(), at);
        var list = new DescriptionList();
        pair(list, "teach.as.state", state(seen));
        Window window = seen.window();
        pair(list, "teach.assignment.release", times.text(window.release()));
        pair(list, "teach.assignment.due", times.text(window.due()));
        pair(list, "teach.assignment.close", times.text(window.close()));
        window.limitEnd().ifPresent(end -> pair(list, "teach.as.limit-end", times.text(end)));
        pair(
                list,
                "teach.as.opened",
                seen.work()
                        .map(work -> times.text(work.openedAt()))
                        .orElseGet(() -> getTranslation("teach.as.not-opened")));
        pair(list, "teach.as.tries", tries(seen));
        pair(list, "teach.as.gain", gain(seen));
        pair(list, "teach.as.feedback", yes(seen.feedback()));
        pair(list, "teach.as.solutions", yes(seen.solutions()));
        answer.add(list);
    }

    private String state(SeenAs seen) {
        if (!seen.assigned().published()) {
            return getTranslation("teach.as.draft");
        }
        return switch (seen.standing()) {
            case Standing.NotYet(Instant opens) -> getTranslation("teach.as.not-yet", times.text(opens));
            case Standing.Open(Instant until, Instant _) -> getTranslation("teach.as.is-open", times.text(until));
            case Standing.Late late ->
                getTranslation("teach.as.is-late", Points.text(Points.percent(late.factor())), times.text(late.end()));
            case Standing.Closed closed ->
                getTranslation(
                        closed.pastDue() ? "teach.as.is-closed" : "teach.as.own-time-over", times.text(closed.since()));
        };
    }

    private String tries(SeenAs seen) {
        var policy = seen.assigned().assignment().policy();
        if (policy.tries().isEmpty()) {
            return getTranslation("teach.as.tries.any");
        }
        String most = String.valueOf(policy.tries().getAsInt());
        String used = seen.triesLeft().stream()
                .map(one -> getTranslation(
                        "teach.as.tries.left", number(seen, one.slot()), one.step(), String.valueOf(one.left()), most))
                .collect(Collectors.joining(" "));
        return getTranslation("teach.as.tries.each", most) + (used.isEmpty() ? "" : " " + used);
    }

    /** The place of a task in the homework, as students count. */
    private static String number(SeenAs seen, String key) {
        List<String> keys = List.copyOf(seen.assigned().assignment().byKey().keySet());
        return String.valueOf(keys.indexOf(key) + 1);
    }

    /** By the marks of now: what counts at another time is worked out, what was answered by then isn't asked. */
    private String gain(SeenAs seen) {
        Optional<Entry> entry = seen.work().map(work -> gradebook.entry(me, work.id()));
        double most = entry.map(Entry::most).orElse(seen.assigned().assignment().points());
        double has = entry.map(Entry::points).orElse(0.0);
        boolean accepts = seen.assigned().published() && seen.standing().accepts();
        double still = accepts ? Math.max(0, most * seen.factor() - has) : 0;
        return getTranslation("teach.as.gain.text", Points.text(has), Points.text(most), Points.text(still));
    }

    private String yes(boolean shown) {
        return getTranslation(shown ? "teach.as.yes" : "teach.as.no");
    }

    private void pair(DescriptionList list, String key, String text) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }
}
