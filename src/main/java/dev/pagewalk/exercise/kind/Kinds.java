package dev.pagewalk.exercise.kind;

import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.kind.bits.Bits;
import dev.pagewalk.exercise.kind.build.Build;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.exercise.kind.choice.Choice;
import dev.pagewalk.exercise.kind.decide.Decide;
import dev.pagewalk.exercise.kind.essay.Essay;
import dev.pagewalk.exercise.kind.label.Label;
import dev.pagewalk.exercise.kind.order.Order;
import dev.pagewalk.exercise.kind.program.Program;
import dev.pagewalk.exercise.kind.read.Read;
import dev.pagewalk.exercise.kind.repair.Repair;
import dev.pagewalk.exercise.kind.which.Which;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of activities: the one list of them. */
public final class Kinds {

    private static final List<Kind> ALL = Stream.of(
                    List.of(Read.KIND, Choice.KIND),
                    Cells.KINDS,
                    List.of(
                            Order.KIND,
                            Label.KIND,
                            Build.KIND,
                            Which.KIND,
                            Decide.KIND,
                            Repair.KIND,
                            Program.KIND,
                            Essay.KIND,
                            Bits.KIND))
            .flatMap(List::stream)
            .toList();

    private Kinds() {}

    /** The kind that exercise.yaml calls so. */
    public static Optional<Kind> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** What exercise.yaml may call kinds, for messages. */
    public static String names() {
        return ALL.stream().map(Kind::name).collect(Collectors.joining(", "));
    }
}
