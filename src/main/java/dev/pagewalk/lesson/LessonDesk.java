package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Stage;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The live machine of a lesson. It follows the student from step to step, forwards by going on, else by a new
 * machine.
 */
public final class LessonDesk {

    private final Variant variant;
    private final Desks desks;
    private final List<Command> told = new ArrayList<>();
    private @Nullable Desk desk;

    LessonDesk(Variant variant, Desks desks) {
        this.variant = variant;
        this.desks = desks;
    }

    /** The machine as it is now; that of the first step before any was shown. */
    public synchronized MachineSnapshot snapshot() {
        return desk == null ? variant.stages().getFirst().begin() : desk.snapshot();
    }

    public synchronized boolean busy() {
        return desk != null && desk.busy();
    }

    public synchronized void stop() {
        if (desk != null) {
            desk.stop();
        }
    }

    /**
     * The C source that a process was loaded with; empty if there is none.
     *
     * @param process its number, from 1
     */
    public synchronized Optional<String> program(int process) {
        return told.stream()
                .flatMap(command -> switch (command) {
                    case Command.Load load -> Stream.of(load.source());
                    case Command.Launch launch -> Stream.of(launch.source());
                    default -> Stream.empty();
                })
                .skip(process - 1L)
                .findFirst();
    }

    /** Id of the activity whose machine serves this activity. */
    String sceneOf(Activity activity) {
        return Scenes.of(variant.exercise(), activity);
    }

    /** Brings the machine to an activity; after its run if {@code ran}. */
    synchronized void show(Activity activity, boolean ran, List<String> calls, Desk.Listener listener) {
        Stage stage = variant.stage(activity);
        var wanted = new ArrayList<>(stage.commands());
        if (ran) {
            wanted.addAll(stage.run());
        }
        calls.forEach(call -> wanted.add(new Command.Call(call)));
        boolean goesOn = desk != null
                && wanted.size() >= told.size()
                && wanted.subList(0, told.size()).equals(told);
        if (!goesOn) {
            stop();
            desk = desks.open(variant.settings());
            told.clear();
        }
        List<Command> rest = List.copyOf(wanted.subList(told.size(), wanted.size()));
        told.addAll(rest);
        var hears = new Hearing(desk, listener);
        for (int i = 0; i < rest.size(); i++) {
            boolean last = i == rest.size() - 1;
            desk.execute(rest.get(i), last ? hears : hears.before());
        }
        if (rest.isEmpty()) {
            listener.finished(new Outcome.Refused(desk.snapshot(), List.of()));
        }
    }

    synchronized void call(String line, Desk.Listener listener) {
        if (desk != null) {
            var call = new Command.Call(line);
            told.add(call);
            desk.execute(call, new Hearing(desk, listener));
        }
    }

    /** Lets a program run to its end on a new machine that has the same files. */
    synchronized void run(String source, Desk.Listener listener) {
        stop();
        Desk fresh = desks.open(variant.settings());
        desk = fresh;
        List<Command> files =
                told.stream().filter(Command.PutFile.class::isInstance).toList();
        told.clear();
        var load = new Command.Load(source);
        var run = new Command.Run(Set.of());
        told.add(load);
        told.addAll(files);
        told.add(run);
        var hears = new Hearing(fresh, listener);
        fresh.execute(load, new Desk.Listener() {
            @Override
            public void finished(Outcome outcome) {
                if (outcome instanceof Outcome.Refused) {
                    hears.finished(outcome);
                } else {
                    files.forEach(file -> fresh.execute(file, hears.before()));
                    fresh.execute(run, hears);
                }
            }

            @Override
            public void failed(Failure failure) {
                hears.failed(failure);
            }
        });
    }

    /**
     * Hears of the commands that bring the machine somewhere: how the last ended, or, once, that the machine broke at
     * any of them. Then it has done nothing, and must be told everything again.
     */
    private final class Hearing implements Desk.Listener {
        private final Desk from;
        private final Desk.Listener listener;
        private final AtomicBoolean broken = new AtomicBoolean();

        Hearing(Desk from, Desk.Listener listener) {
            this.from = from;
            this.listener = listener;
        }

        /** Hears of a command before the last. */
        Desk.Listener before() {
            return new Desk.Listener() {
                @Override
                public void finished(Outcome outcome) {
                    // The last command counts.
                }

                @Override
                public void failed(Failure failure) {
                    Hearing.this.failed(failure);
                }
            };
        }

        @Override
        public void progress(long instructions) {
            listener.progress(instructions);
        }

        @Override
        public void finished(Outcome outcome) {
            if (!broken.get()) {
                listener.finished(outcome);
            }
        }

        @Override
        public void failed(Failure failure) {
            if (!broken.getAndSet(true)) {
                forget(from);
                listener.failed(failure);
            }
        }
    }

    private synchronized void forget(Desk broken) {
        if (desk == broken) {
            told.clear();
        }
    }
}
