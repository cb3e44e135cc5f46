package dev.pagewalk.lesson;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Stage;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.bench.TrialMachine;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what students handed in, in the machine: with the numbers and the content that they had. */
@Component
public class Replays {

    private final Homework homework;
    private final Progress progress;
    private final Rights rights;
    private final Lines lines;
    private final Desks desks;

    Replays(Homework homework, Progress progress, Rights rights, Lines lines, Desks desks) {
        this.homework = homework;
        this.progress = progress;
        this.rights = rights;
        this.lines = lines;
        this.desks = desks;
    }

    /** What is to be done on which machine before anybody looks. */
    private record Script(MachineSettings settings, List<Command> commands, Replay.About about) {}

    /**
     * An answer, for who teaches the student.
     *
     * @param slot key of the task
     * @param listener told once the machine is there
     * @return empty if the exercise can't be read or brought to these numbers any more
     * @throws NotAllowed also if nothing was handed in for this step
     */
    public Optional<Replay> open(long acting, long submissionId, String slot, String step, Desk.Listener listener) {
        HandedIn handedIn = homework.handedIn(submissionId).orElseThrow(() -> unknown(acting, submissionId));
        Work work = homework.work(handedIn.workId()).orElseThrow();
        Membership line = rights.teachingOf(acting, work.membershipId()).line();
        String given = handedIn.sheet().of(slot).get(step);
        WorkSlot task = work.slot(slot).orElse(null);
        if (given == null || task == null) {
            throw unknown(acting, submissionId);
        }
        Optional<Exercise> exercise = homework.exercise(task.versionHash());
        Optional<Activity> activity = exercise.flatMap(found -> found.activityOf(step));
        if (exercise.isEmpty() || activity.isEmpty()) {
            return Optional.empty();
        }
        Attempt attempt = progress.attempt(work.accountId(), task.attemptId());
        Script script;
        try {
            Variant variant = VariantFactory.reopen(
                    exercise.get(), attempt.draw().orElseThrow().draw());
            script = script(variant, activity.get(), step, given);
        } catch (RuntimeException | StackOverflowError broken) {
            Failure.of(broken);
            return Optional.empty();
        }
        Desk desk = desks.open(script.settings());
        go(desk, script.commands(), listener);
        return Optional.of(new Replay(
                handedIn,
                work,
                line,
                lines.zone(line.classroomId()),
                activity.get(),
                step,
                given,
                script.about(),
                desk));
    }

    private static Script script(Variant variant, Activity activity, String step, String given) {
        Stage stage = variant.stage(activity);
        return switch (answer(activity, step, given)) {
            case Answer.Program program
            when !activity.trials(variant).isEmpty() ->
                written(activity.trials(variant).getFirst(), program);
            case Answer.Calls calls -> {
                var commands = new ArrayList<>(stage.commands());
                calls.lines().forEach(call -> commands.add(new Command.Call(call)));
                yield new Script(variant.settings(), commands, new Replay.Called());
            }
            case null, default -> {
                var commands = new ArrayList<>(stage.commands());
                commands.addAll(stage.run());
                String source = commands.stream()
                        .filter(Command.Load.class::isInstance)
                        .map(command -> ((Command.Load) command).source())
                        .findFirst()
                        .orElse("");
                yield new Script(variant.settings(), commands, new Replay.Told(source));
            }
        };
    }

    private static Script written(TrialMachine machine, Answer.Program program) {
        String source = machine.source(program.source());
        var commands = new ArrayList<Command>();
        commands.add(new Command.Load(source));
        commands.addAll(machine.files());
        return new Script(machine.settings(), commands, new Replay.Written(source));
    }

    /** What is read from what was given; null if nothing can be. */
    private static @Nullable Answer answer(Activity activity, String step, String given) {
        return activity.read(step, given) instanceof AnswerReading.Understood understood ? understood.answer() : null;
    }

    /** The listener hears of the last command, or of the first that isn't accepted. */
    private static void go(Desk desk, List<Command> commands, Desk.Listener listener) {
        if (commands.isEmpty()) {
            listener.finished(new Outcome.Refused(desk.snapshot(), List.of()));
            return;
        }
        desk.execute(commands.getFirst(), new Desk.Listener() {
            @Override
            public void progress(long instructions) {
                listener.progress(instructions);
            }

            @Override
            public void finished(Outcome outcome) {
                boolean refusedLoad =
                        outcome instanceof Outcome.Refused && !(commands.getFirst() instanceof Command.Call);
                if (refusedLoad || commands.size() == 1) {
                    listener.finished(outcome);
                } else {
                    go(desk, commands.subList(1, commands.size()), listener);
                }
            }

            @Override
            public void failed(Failure failure) {
                listener.failed(failure);
            }
        });
    }

    private static NotAllowed unknown(long acting, long submissionId) {
        return new NotAllowed("account " + acting + " asks for submission " + submissionId);
    }
}
