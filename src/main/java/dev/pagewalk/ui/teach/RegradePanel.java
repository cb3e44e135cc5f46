package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.grading.Difference;
import dev.pagewalk.grading.NotAdjusted;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.grading.Run;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.people.Membership;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers graded again: first what would change, then exactly that. */
final class RegradePanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RegradePanel.class);
    /** More rows than anybody reads in a page. */
    private static final int MOST_ROWS = 500;

    private final transient Regrades regrades;
    private final transient Map<Long, Membership> students;
    private final transient SlotNames names;
    private final MarksPage page;
    private final long me;
    private final Div outcome = new Div();

    /** Which content is graded by. */
    private enum Content {
        NEWEST,
        DRAWN
    }

    /**
     * @param students by work
     * @param newest the content that a slot's exercise has now; empty if it has none of its own
     */
    RegradePanel(
            MarksPage page,
            Regrades regrades,
            long me,
            Assigned assigned,
            SlotNames names,
            Map<Long, Membership> students,
            Function<String, Optional<String>> newest) {
        this.page = page;
        this.regrades = regrades;
        this.me = me;
        this.students = students;
        this.names = names;
        addClassName("teach-section");
        outcome.addClassName("regrade-outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        var slot = new Select<String>();
        slot.setLabel(getTranslation("teach.regrade.task"));
        slot.setEmptySelectionAllowed(true);
        slot.setEmptySelectionCaption(getTranslation("teach.regrade.all-tasks"));
        slot.setItems(assigned.assignment().slots().stream().map(Slot::id).toList());
        slot.setItemLabelGenerator(one -> one == null ? getTranslation("teach.regrade.all-tasks") : names.of(one));
        var student = new ComboBox<Membership>(getTranslation("teach.regrade.student"));
        student.setPlaceholder(getTranslation("teach.regrade.all-students"));
        student.setClearButtonVisible(true);
        student.setItems(List.copyOf(students.values()));
        student.setItemLabelGenerator(Membership::fullName);
        var content = new Select<Content>();
        content.setLabel(getTranslation("teach.regrade.content"));
        content.setItems(Content.values());
        content.setItemLabelGenerator(
                one -> getTranslation("teach.regrade.content." + one.name().toLowerCase(Locale.ROOT)));
        content.setValue(Content.DRAWN);
        content.setItemEnabledProvider(one -> one == Content.DRAWN || slot.getValue() != null);
        content.setHelperText(getTranslation("teach.regrade.content.help"));
        slot.addValueChangeListener(
                chosen -> content.setValue(chosen.getValue() == null ? Content.DRAWN : Content.NEWEST));
        var policy = new Select<Run.Policy>();
        policy.setLabel(getTranslation("teach.regrade.policy"));
        policy.setItems(Run.Policy.values());
        policy.setItemLabelGenerator(
                one -> getTranslation("teach.regrade.policy." + one.name().toLowerCase(Locale.ROOT)));
        policy.setValue(Run.Policy.NEVER_LOWER);
        var why = new TextArea(getTranslation("teach.marks.why"));
        why.setHelperText(getTranslation("teach.marks.why.help"));
        why.setMaxLength(1000);
        var look = new Button(getTranslation("teach.regrade.try"));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        look.addClickListener(click -> {
            Optional<String> chosen = Optional.ofNullable(slot.getValue());
            Optional<String> hash = content.getValue() == Content.NEWEST ? chosen.flatMap(newest) : Optional.empty();
            if (content.getValue() == Content.NEWEST && hash.isEmpty()) {
                outcome.removeAll();
                outcome.add(new Paragraph(getTranslation("teach.regrade.no-content")));
                return;
            }
            dry(
                    look,
                    new Regrades.Order(
                            assigned.id(),
                            chosen,
                            Optional.ofNullable(student.getValue()).map(Membership::id),
                            hash,
                            policy.getValue(),
                            why.getValue()));
        });
        var form = new Div(slot, student, content, policy, why, look);
        form.addClassName("teach-form");
        add(
                new H2(getTranslation("teach.regrade.title")),
                new Paragraph(getTranslation("teach.regrade.note")),
                form,
                outcome);
    }

    /** On a thread of its own: a class can take a minute. */
    private void dry(Button look, Regrades.Order order) {
        UI ui = UI.getCurrent();
        look.setEnabled(false);
        var bar = new ProgressBar(0, Math.max(1, students.size()));
        bar.getElement().setAttribute("aria-label", getTranslation("teach.regrade.progress"));
        var words = new Paragraph(getTranslation("teach.regrade.progress"));
        outcome.removeAll();
        outcome.add(words, bar);
        Thread.ofVirtual().name("dry run").start(() -> {
            try {
                Regrades.Tried tried = regrades.dry(
                        me,
                        order,
                        (done, all) -> later(ui, () -> {
                            bar.setMax(all);
                            bar.setValue(done);
                            words.setText(
                                    getTranslation("teach.regrade.done", String.valueOf(done), String.valueOf(all)));
                        }));
                later(ui, () -> show(tried));
            } catch (NotAdjusted refused) {
                later(ui, () -> {
                    outcome.removeAll();
                    page.tellMarks(() -> {
                        throw refused;
                    });
                });
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
                LOG.error("a dry run broke", broken);
                later(ui, () -> {
                    outcome.removeAll();
                    outcome.add(new Paragraph(getTranslation("teach.regrade.broke")));
                });
            } finally {
                later(ui, () -> look.setEnabled(true));
            }
        });
    }

    /** When nobody looks any more there is nothing to show; the run is kept. */
    private static void later(UI ui, Command task) {
        try {
            ui.access(task);
        } catch (UIDetachedException left) {
            LOG.debug("the page was left during a dry run", left);
        }
    }

    private void show(Regrades.Tried tried) {
        outcome.removeAll();
        Difference difference = tried.difference();
        outcome.add(new H3(getTranslation("teach.regrade.difference")));
        outcome.add(new Paragraph(getTranslation(
                "teach.regrade.counts",
                String.valueOf(difference.looked()),
                String.valueOf(difference.changed().size()),
                String.valueOf(difference.changed().stream()
                        .filter(one -> one.after().score() < one.before().score())
                        .count()))));
        if (!difference.changed().isEmpty()) {
            outcome.add(table(difference.changed()), apply(tried.run()));
        }
        if (!difference.kept().isEmpty()) {
            var kept = new PlainTable(
                    getTranslation(
                            "teach.regrade.kept",
                            String.valueOf(difference.kept().size())),
                    getTranslation("lab.gradebook.name"),
                    getTranslation("teach.regrade.step"),
                    getTranslation("teach.regrade.reason"));
            difference.kept().stream()
                    .limit(MOST_ROWS)
                    .forEach(one -> kept.row(name(one.workId()), names.ofTask(one.key(), one.step()), one.why()));
            outcome.add(kept);
        }
    }

    private PlainTable table(List<Difference.Changed> changed) {
        var table = new PlainTable(
                getTranslation("teach.regrade.changed", String.valueOf(changed.size())),
                getTranslation("lab.gradebook.name"),
                getTranslation("teach.regrade.step"),
                getTranslation("teach.regrade.given"),
                getTranslation("teach.regrade.before"),
                getTranslation("teach.regrade.after"));
        changed.stream()
                .limit(MOST_ROWS)
                .forEach(one -> table.row(
                        name(one.workId()),
                        names.ofTask(one.key(), one.step()),
                        shortened(one.given()),
                        grade(one.before()),
                        grade(one.after())));
        return table;
    }

    private static String shortened(String given) {
        String line = given.replaceAll("\\s+", " ").strip();
        return line.length() > 60 ? line.substring(0, 60) + " …" : line;
    }

    /** What it counts, and as what: with the misconception that it is put down to. */
    private String grade(Grade grade) {
        return MarksPage.percent(grade.score())
                + " · "
                + getTranslation("teach.marks.verdict." + grade.verdict().name().toLowerCase(Locale.ROOT))
                + (grade.misconception() == null ? "" : " · " + grade.misconception());
    }

    private String name(long work) {
        return Optional.ofNullable(students.get(work)).map(Membership::fullName).orElse("–");
    }

    private Button apply(Run run) {
        var apply = new Button(getTranslation("teach.regrade.apply"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addClickListener(click -> page.tellMarks(() -> regrades.apply(me, run.id())));
        return apply;
    }
}
