package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.Template;
import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Machine;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A machine that is told what scenes say. It is built only if nobody has seen yet what comes of the same commands: a
 * machine's state depends on nothing else.
 */
public final class Bench {

    private static final Budget BUDGET = new Budget(100_000_000, 1 << 20, 16_384);

    private static final int MOST_CAUSES = 3;

    /** The same variant is asked for again and again. */
    private static final MachineCache<Told, Moment> LAST = new MachineCache<>(64, 64 << 20, MachineCache::bytes);

    private record Told(MachineSettings settings, List<Command> commands) {}

    /**
     * Where a command comes from.
     *
     * @param span in exercise.yaml
     * @param text that the C in it was made of with the values of the scope
     */
    private record Place(SourceSpan span, Optional<Template> text, Scope scope) {

        /** Of what no scene says. */
        static final Place NOWHERE = new Place(SourceSpan.START, Optional.empty(), Scope.of(Map.of()));

        /** Of a program that is a file of its own. */
        Optional<String> file() {
            return text.flatMap(Template::file);
        }

        /** What the compiler says, where the author finds it. */
        List<NoVariant.Cause> causes(Outcome.Refused refused) {
            return refused.diagnostics().stream()
                    .limit(MOST_CAUSES)
                    .map(wrong -> new NoVariant.Cause(
                            file(),
                            new Diagnostic(
                                    wrong.severity(),
                                    text.map(template -> template.origin(wrong.span(), scope))
                                            .orElse(span),
                                    wrong.key(),
                                    wrong.arguments())))
                    .toList();
        }
    }

    private final MachineSettings settings;
    private final List<Command> commands = new ArrayList<>();
    /** Where each of the commands comes from. */
    private final List<Place> places = new ArrayList<>();

    private final Sources sources = new Sources();
    private @Nullable Machine machine;
    /** Commands that the machine was told already. */
    private int done;

    public Bench(MachineSettings settings) {
        this.settings = settings;
    }

    /** What it was told. */
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    /** Notes the commands of a scene and gives them back. */
    public List<Command> perform(Scene scene, Scope scope) {
        List<Scene.Told> told = scene.commands(scope, sources);
        told.forEach(one -> {
            commands.add(one.command());
            places.add(new Place(one.span(), one.text(), scope));
        });
        return told.stream().map(Scene.Told::command).toList();
    }

    /** Notes commands. */
    public void tell(List<Command> more) {
        commands.addAll(more);
        more.forEach(command -> places.add(Place.NOWHERE));
    }

    /** Does a command now; one that fails is forgotten, and whatever it did remains. */
    public boolean attempt(Command command) {
        moment();
        Machine running = machine == null ? replay() : machine;
        commands.add(command);
        places.add(Place.NOWHERE);
        done = commands.size();
        Outcome outcome = running.execute(command, RunControl.NONE);
        if (outcome instanceof Outcome.Refused) {
            commands.removeLast();
            places.removeLast();
            done = commands.size();
            return false;
        }
        return true;
    }

    private Machine replay() {
        run();
        return Objects.requireNonNull(machine);
    }

    /** A bench of the same kind that was told nothing; the files on its disk are the same. */
    public Bench empty() {
        var empty = new Bench(settings);
        empty.tell(files(commands));
        return empty;
    }

    /** What puts files on the disk. */
    public static List<Command> files(List<Command> commands) {
        return commands.stream().filter(Command.PutFile.class::isInstance).toList();
    }

    /** A bench that was told the same. */
    public Bench copy() {
        var copy = new Bench(settings);
        copy.commands.addAll(commands);
        copy.places.addAll(places);
        copy.sources.copy(sources);
        return copy;
    }

    /**
     * The machine after all commands.
     *
     * @throws NoVariant if one of them fails
     */
    public Moment moment() {
        var told = new Told(settings, commands());
        @Nullable Moment known = LAST.get(told);
        if (known == null) {
            known = run();
            LAST.put(told, known);
        }
        return known;
    }

    private Moment run() {
        Machine running = machine == null ? new Machine(settings, BUDGET) : machine;
        machine = running;
        for (; done < commands.size(); done++) {
            execute(running, commands.get(done), places.get(done));
        }
        return Moment.of(running);
    }

    private static void execute(Machine machine, Command command, Place place) {
        Outcome outcome = machine.execute(command, RunControl.NONE);
        switch (outcome) {
            case Outcome.Refused refused ->
                throw new NoVariant(place.span, "exercise.run", told(command, place)).because(place.causes(refused));
            case Outcome.Ran ran -> stopped(command, ran.stop(), place);
        }
    }

    private static void stopped(Command command, StopReason stop, Place place) {
        String key = switch (stop) {
            case DONE, BREAKPOINT -> "";
            case EXITED -> command instanceof Command.RunToLine ? "exercise.notReached" : "";
            case UNHANDLED_EXCEPTION -> command instanceof Command.RunToLine ? "exercise.crashedBefore" : "";
            case INSTRUCTION_BUDGET, TIME_BUDGET, CANCELLED -> "exercise.endless";
            case OUTPUT_BUDGET -> "exercise.prints";
            case MEMORY_BUDGET, NO_MEMORY -> "exercise.noMemory";
            case NOTHING_TO_RUN -> "exercise.nothingToRun";
        };
        if (!key.isEmpty()) {
            throw new NoVariant(place.span, key, told(command, place));
        }
    }

    /** What was told, as an author knows it. */
    private static String told(Command command, Place place) {
        return switch (command) {
            case Command.Load load -> place.file().orElse("program");
            case Command.Launch launch -> place.file().orElse("second");
            case Command.Call call -> call.text();
            case Command.PutFile file -> file.name();
            case Command.RunToLine to -> to.line() + "";
            case Command.Switch other -> "process: " + other.process();
            default -> "end: true";
        };
    }

    /** A copy of this machine after some more; a new one if a program is to be loaded. */
    public Moment after(Scene more, Scope scope) {
        Bench copy = more.program().isEmpty() ? copy() : empty();
        copy.perform(more, scope);
        return copy.moment();
    }
}
