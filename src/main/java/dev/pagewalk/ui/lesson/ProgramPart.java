package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import dev.pagewalk.course.Answer;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Wording;
import dev.pagewalk.lesson.Check;
import dev.pagewalk.lesson.Desk;
import dev.pagewalk.lesson.Failure;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.Submitted;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.ui.Sentences;
import dev.pagewalk.ui.component.CodeEditor;
import dev.pagewalk.ui.component.DraftKeeper;
import dev.pagewalk.ui.pane.EditorMarks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program to write or to repair: editor, a run that can be watched, and the check on machines that can't. */
final class ProgramPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Activity activity;
    private final transient MachinePanel machine;
    private final transient Runnable changed;
    private final String step;
    private final List<String> environments;
    private final String original;
    private final CodeEditor editor = new CodeEditor();
    private final Button run = new Button();
    private final Button check = new Button();
    private final Button stop = new Button();
    private final Div work = new Div();
    private final Span working = new Span();
    private final Div output = new Div();
    private final UnorderedList trials = new UnorderedList();
    private final StepBox box;
    private transient @Nullable Check checking;

    /**
     * @param original the program to begin with
     * @param environments ids of the machines it is tried on unseen
     */
    ProgramPart(
            LessonSession session,
            Activity activity,
            String step,
            Rungs rungs,
            String original,
            List<String> environments,
            MachinePanel machine,
            Runnable changed) {
        this.session = session;
        this.step = step;
        this.original = original;
        this.environments = environments;
        this.activity = activity;
        this.machine = machine;
        this.changed = changed;
        addClassName("program-part");
        box = new StepBox(session, activity, step, "lesson.blank", rungs);
        String draft = session.draft(step);
        editor.setValue(draft.isEmpty() ? original : draft);
        editor.addClassName("lesson-editor");
        DraftKeeper.field(session.drafts(), editor, step, text -> {
            editor.setValue(text);
            editor.setDiagnostics(List.of());
            box.forget();
        });
        editor.onChange(text -> {
            box.draft(text);
            editor.setDiagnostics(List.of());
        });
        editor.onTooLong(length -> box.note(getTranslation("lesson.tooLong", length, CodeEditor.LONGEST)));
        button(run, "lesson.program.run", this::run);
        button(check, "lesson.program.check", this::check);
        check.addThemeVariants(ButtonVariant.PRIMARY);
        button(stop, "lesson.program.stop", this::stop);
        var over = new Button();
        button(over, "lesson.program.over", this::startOver);
        over.addThemeVariants(ButtonVariant.TERTIARY);
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("lesson.program.working"));
        working.getElement().setAttribute("role", "status");
        work.add(bar, working, stop);
        work.addClassName("working");
        work.setVisible(false);
        output.addClassName("program-output");
        output.getElement().setAttribute("role", "log");
        Texts.scrolls(output, getTranslation("lesson.program.output"));
        trials.addClassName("goals");
        trials.getElement().setAttribute("aria-label", getTranslation("lesson.program.trials"));
        var actions = new Div(run, check, over);
        actions.addClassName("actions");
        add(editor, actions, work, output, box, trials);
        session.state(step).latest().ifPresent(this::trials);
        check.setVisible(!settled());
    }

    private void button(Button button, String key, Runnable click) {
        button.setText(getTranslation(key));
        button.addClickListener(press -> click.run());
    }

    boolean settled() {
        return box.settled();
    }

    private void startOver() {
        editor.setValue(original);
        editor.setDiagnostics(List.of());
        box.draft(original);
    }

    private void run() {
        output.removeAll();
        editor.setDiagnostics(List.of());
        working("lesson.program.running");
        UI ui = UI.getCurrent();
        session.runProgram(editor.getValue(), new Desk.Listener() {
            @Override
            public void progress(long instructions) {
                later(ui, () -> working.setText(getTranslation("lesson.program.instructions", instructions)));
            }

            @Override
            public void finished(Outcome outcome) {
                later(ui, () -> ran(outcome));
            }

            @Override
            public void failed(Failure failure) {
                later(ui, () -> ProgramPart.this.failed(failure));
            }
        });
    }

    /** For another thread: when the student has left there is nothing to show. */
    private static void later(UI ui, Command task) {
        try {
            ui.access(task);
        } catch (UIDetachedException left) {
            // what was run or graded stays true without anybody looking
        }
    }

    private void ran(Outcome outcome) {
        rest();
        Focus.ifLost(output);
        switch (outcome) {
            case Outcome.Refused refused -> problems(refused.diagnostics());
            case Outcome.Ran ran -> {
                output.add(new Pre(ran.snapshot().output()));
                var end = new Span(end(ran));
                end.addClassName("muted");
                output.add(end);
                machine.ran(ran);
            }
        }
    }

    private String end(Outcome.Ran ran) {
        ProgramSnapshot program = ran.snapshot().program();
        return switch (program.state()) {
            case EXITED -> getTranslation("lesson.program.exited", String.valueOf(program.exitCode()));
            case CRASHED ->
                getTranslation(
                        "lesson.program.crashed",
                        program.exception() == null ? "" : new Sentences(this::getTranslation).of(program.exception()),
                        String.valueOf(program.exceptionLine()));
            case NONE, PAUSED -> getTranslation("lesson.program.stopped");
        };
    }

    private void check() {
        output.removeAll();
        editor.setDiagnostics(List.of());
        trials.removeAll();
        working("lesson.program.checking");
        UI ui = UI.getCurrent();
        checking = session.check(activity, step, editor.getValue(), new Check.Listener() {
            @Override
            public void progress(long instructions) {
                later(ui, () -> working.setText(getTranslation("lesson.program.instructions", instructions)));
            }

            @Override
            public void finished(Submitted submitted) {
                later(ui, () -> checked(submitted));
            }

            @Override
            public void interrupted() {
                later(ui, () -> {
                    rest();
                    box.note(getTranslation(
                            session.gradesLater() ? "homework.gradedLater" : "lesson.program.interrupted"));
                });
            }

            @Override
            public void failed(Failure failure) {
                later(ui, () -> ProgramPart.this.failed(failure));
            }
        });
    }

    private void failed(Failure failure) {
        rest();
        box.note(getTranslation("lesson.program.failed", failure.reference()));
    }

    private void checked(Submitted submitted) {
        rest();
        boolean counted = box.said(submitted);
        if (submitted instanceof Submitted.NotCompiled broken) {
            problems(broken.problems());
        }
        if (submitted instanceof Submitted.Recorded recorded) {
            trials(recorded.answer());
        }
        if (counted) {
            changed.run();
        }
    }

    /** What came of each machine; why it failed there is the author's own sentence. */
    private void trials(Answer answer) {
        trials.removeAll();
        List<Finding> found = answer.grade().findings();
        boolean tried = found.stream().noneMatch(Finding.Forbidden.class::isInstance);
        for (int i = 0; i < environments.size() && tried; i++) {
            Optional<Finding.Failed> failed = failed(found, environments.get(i));
            var mark = new Span(getTranslation(failed.isPresent() ? "lesson.trial.no" : "lesson.trial.yes"));
            mark.addClassName("goal-mark");
            int trial = i + 1;
            Component said = failed.map(one -> why(one, trial, found))
                    .orElseGet(() -> new Span(getTranslation("lesson.trial", trial)));
            var item = new ListItem(mark, said);
            item.getElement().setAttribute("data-reached", failed.isPresent() ? "no" : "yes");
            trials.add(item);
        }
    }

    /** What was demanded, as its author wrote it, and below it what was seen, as it was. */
    private Component why(Finding.Failed failed, int trial, List<Finding> found) {
        var why = new Div(Texts.markdown(
                getTranslation("lesson.trial.demanded", trial, Exercise.inLanguage(failed.said(), getLocale()))));
        found.stream()
                .filter(one -> switch (one) {
                    case Finding.Ended ended -> ended.environment().equals(failed.environment());
                    case Finding.Crashed crashed -> crashed.environment().equals(failed.environment());
                    case Finding.Line line -> line.environment().equals(failed.environment());
                    case Finding.NoLine line -> line.environment().equals(failed.environment());
                    case Finding.Unshown unshown -> unshown.environment().equals(failed.environment());
                    default -> false;
                })
                .map(new Wording(session.exercise(), getLocale(), this::getTranslation)::of)
                .forEach(seen -> why.add(new Paragraph(seen)));
        return why;
    }

    private static Optional<Finding.Failed> failed(List<Finding> found, String environment) {
        return found.stream()
                .filter(Finding.Failed.class::isInstance)
                .map(Finding.Failed.class::cast)
                .filter(failed -> failed.environment().equals(environment))
                .findFirst();
    }

    private void problems(List<Diagnostic> problems) {
        box.note(getTranslation("lesson.notCompiled"));
        var sentences = new Sentences(this::getTranslation);
        editor.setDiagnostics(EditorMarks.of(problems, sentences));
        var list = new UnorderedList();
        list.addClassName("problems");
        for (Diagnostic one : problems) {
            int line = one.span().line();
            var go = new Button(
                    getTranslation("lesson.program.line", String.valueOf(line)) + ": " + sentences.of(one),
                    click -> editor.goTo(line, one.span().column()));
            go.addThemeVariants(ButtonVariant.TERTIARY);
            list.add(new ListItem(go));
        }
        output.removeAll();
        output.add(list);
    }

    private void stop() {
        Check now = checking;
        if (now != null) {
            now.cancel();
        }
        session.desk().stop();
    }

    private void working(String key) {
        box.note(getTranslation(key));
        working.setText("");
        work.setVisible(true);
        Focus.on(work);
        run.setEnabled(false);
        check.setEnabled(false);
    }

    private void rest() {
        checking = null;
        work.setVisible(false);
        run.setEnabled(true);
        check.setEnabled(true);
        check.setVisible(!settled());
        box.again();
    }
}
