package dev.pagewalk.exercise;

import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What of a failed trial is worth showing. The end of the right program passes; put into it what the student's printed,
 * line by line, or its exit code: the first thing with which it fails any more is what a person has to look at, however
 * right the last line may be.
 */
final class Symptom {

    /** In characters: of a line that a student's program printed, this much is repeated. */
    private static final int LONGEST_LINE = 80;

    private final Environment environment;
    private final Scope scope;
    private final MachineSnapshot seen;
    private final Optional<Moment> right;

    /** @param right the end of the right program; empty or failing, too, if there is nothing to compare with */
    Symptom(Environment environment, Scope scope, Moment seen, Optional<Moment> right) {
        this.environment = environment;
        this.scope = scope;
        this.seen = seen.machine();
        this.right = right.filter(end -> passes(end, end.machine()));
    }

    /** @param hidden true if what was printed may not be shown: what a hidden driver printed is as hidden as it */
    Finding finding(boolean hidden) {
        if (hidden) {
            return new Finding.Unshown(environment.id(), fault());
        }
        return switch (fault()) {
            case EXCEPTION, EXIT_CODE -> ended();
            case PRINTED -> seen.output().isBlank() ? ended() : line().orElseGet(this::ended);
            case DEEDS ->
                right.isPresent() ? new Finding.Unshown(environment.id(), Finding.Unshown.Fault.DEEDS) : ended();
        };
    }

    private Finding.Unshown.Fault fault() {
        if (seen.program().exception() != null) {
            return Finding.Unshown.Fault.EXCEPTION;
        }
        if (fails(printing(seen.output()))) {
            return Finding.Unshown.Fault.PRINTED;
        }
        return fails(right.map(end -> exiting(end.machine())))
                ? Finding.Unshown.Fault.EXIT_CODE
                : Finding.Unshown.Fault.DEEDS;
    }

    private Optional<MachineSnapshot> printing(String output) {
        return right.map(Moment::machine)
                .map(end -> new MachineSnapshot(
                        end.position(),
                        end.program(),
                        end.regions(),
                        end.pageTables(),
                        end.counters(),
                        end.system(),
                        output,
                        end.lastError(),
                        end.process(),
                        end.processes()));
    }

    private MachineSnapshot exiting(MachineSnapshot end) {
        ProgramSnapshot program = end.program();
        return new MachineSnapshot(
                end.position(),
                new ProgramSnapshot(
                        program.state(),
                        program.next(),
                        program.callStack(),
                        program.globals(),
                        program.notes(),
                        seen.program().exitCode(),
                        program.exception(),
                        program.exceptionLine(),
                        program.instructions()),
                end.regions(),
                end.pageTables(),
                end.counters(),
                end.system(),
                end.output(),
                end.lastError(),
                end.process(),
                end.processes());
    }

    private boolean fails(Optional<MachineSnapshot> changed) {
        return changed.filter(machine -> !passes(right.orElseThrow(), machine)).isPresent();
    }

    private boolean passes(Moment end, MachineSnapshot machine) {
        return GoalLog.holds(environment.check(), scope.at(new Moment(machine, end.tally(), end.processes()), null));
    }

    /** The first line with which the right output would fail; the first that differs if none does it alone. */
    private Optional<Finding> line() {
        List<String> mine = lines(seen.output());
        List<String> wanted =
                right.map(Moment::machine).map(end -> lines(end.output())).orElse(List.of());
        List<Integer> differing = IntStream.range(0, Math.max(mine.size(), wanted.size()))
                .filter(i -> !line(mine, i).equals(line(wanted, i)))
                .boxed()
                .toList();
        return differing.stream()
                .filter(i -> fails(printing(with(wanted, i, line(mine, i)))))
                .findFirst()
                .or(() -> differing.stream().findFirst())
                .map(i -> line(mine, i)
                        .<Finding>map(text -> new Finding.Line(environment.id(), i + 1, shortened(text), exitCode()))
                        .orElseGet(() -> new Finding.NoLine(environment.id(), i + 1, exitCode())));
    }

    private static List<String> lines(String output) {
        return output.lines().toList();
    }

    private static Optional<String> line(List<String> lines, int at) {
        return at < lines.size() ? Optional.of(lines.get(at)) : Optional.empty();
    }

    private static String with(List<String> lines, int at, Optional<String> line) {
        var changed = new ArrayList<>(lines);
        if (at < changed.size()) {
            changed.remove(at);
        }
        line.ifPresent(text -> changed.add(Math.min(at, changed.size()), text));
        return changed.isEmpty() ? "" : String.join("\n", changed) + "\n";
    }

    /** How the program came to its end: that is what a person would have seen. */
    private Finding ended() {
        String printed =
                shortened(seen.output().lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line));
        ExceptionRecord exception = seen.program().exception();
        return exception == null
                ? new Finding.Ended(environment.id(), exitCode(), printed)
                : new Finding.Crashed(environment.id(), Integer.toUnsignedLong(exception.code()), printed);
    }

    private long exitCode() {
        return Integer.toUnsignedLong(seen.program().exitCode());
    }

    private static String shortened(String line) {
        String text = line.strip();
        return text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text;
    }
}
