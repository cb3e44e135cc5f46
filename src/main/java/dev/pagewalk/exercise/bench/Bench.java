package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Machine;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A machine that is told what scenes say. It is built only if nobody has seen yet what comes of the same commands: a
 * machine's state depends on nothing else.
 */
public final class Bench {

    private static final Budget BUDGET = new Budget(100_000_000, 1 << 20, 16_384);

    /** The same variant is asked for again and again. */
    private static final MachineCache<Told, Moment> LAST = new MachineCache<>(64, 64 << 20, MachineCache::bytes);

    private record Told(MachineSettings settings, List<Command> commands) {}

    private final MachineSettings settings;
    private final List<Command> commands = new ArrayList<>();
    /** Where each of the commands comes from. */
    private final List<SourceSpan> places = new ArrayList<>();

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
        List<Command> told = scene.commands(scope, sources);
        commands.addAll(told);
        told.forEach(command -> places.add(scene.span(command)));
        return told;
    }

    /** Notes commands. */
    public void tell(List<Command> more) {
        commands.addAll(more);
        more.forEach(command -> places.add(SourceSpan.START));
    }

    /** Does a command now; one that fails is forgotten, and whatever it did remains. */
    public boolean attempt(Command command) {
        moment();
        Machine running = machine == null ? replay() : machine;
        commands.add(command);
        places.add(SourceSpan.START);
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

    private static void execute(Machine machine, Command command, SourceSpan place) {
        Outcome outcome = machine.execute(command, RunControl.NONE);
        if (command instanceof Command.RunToLine to
                && outcome instanceof Outcome.Ran ran
                && (ran.stop() == StopReason.EXITED || ran.stop() == StopReason.UNHANDLED_EXCEPTION)) {
            throw new NoVariant(
                    place, "exercise.notReached", to.line() + "", ran.stop().name());
        }
        @Nullable String problem = switch (outcome) {
            case Outcome.Refused refused ->
                refused.diagnostics().stream()
                        .findFirst()
                        .map(wrong -> wrong.span().line() + ":" + wrong.span().column() + " " + wrong.key() + " "
                                + String.join(", ", wrong.arguments()))
                        .orElse("refused");
            case Outcome.Ran ran -> usual(ran.stop()) ? null : ran.stop().name();
        };
        if (problem != null) {
            throw new NoVariant(place, "exercise.run", told(command), problem);
        }
    }

    private static boolean usual(StopReason stop) {
        return switch (stop) {
            case DONE, BREAKPOINT, EXITED, UNHANDLED_EXCEPTION -> true;
            default -> false;
        };
    }

    private static String told(Command command) {
        return switch (command) {
            case Command.Load load -> "load program";
            case Command.Launch launch -> "start second program";
            case Command.Call call -> call.text();
            case Command.PutFile file -> file.name();
            default -> command.toString();
        };
    }

    /** A copy of this machine after some more; a new one if a program is to be loaded. */
    public Moment after(Scene more, Scope scope) {
        Bench copy = more.program().isEmpty() ? copy() : empty();
        copy.perform(more, scope);
        return copy.moment();
    }
}
