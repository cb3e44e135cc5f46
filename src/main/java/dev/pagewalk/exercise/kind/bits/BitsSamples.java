package dev.pagewalk.exercise.kind.bits;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Variant;
import java.util.ArrayList;
import java.util.List;

/** Does on a strip what is right, what is nearly right, nothing, and what each misconception has. */
final class BitsSamples {

    private final Bits bits;
    private final Variant variant;
    private final List<Sample> samples = new ArrayList<>();

    BitsSamples(Bits bits, Variant variant) {
        this.bits = bits;
        this.variant = variant;
    }

    List<Sample> all() {
        bits.task().goals().forEach(this::goal);
        return samples;
    }

    private void goal(BitsTask.Goal goal) {
        String step = bits.step(goal.id());
        Expected expected = variant.expected(step).orElseThrow();
        SourceSpan span = variant.exercise().places().of(step);
        Answer right = expected.first();
        samples.add(Sample.right(step, right, bits.write(step, right), span));
        Answer near = near(right);
        if (expected.blames(near).isEmpty()) {
            samples.add(Sample.less(step, near, bits.write(step, near), span));
        }
        if (bits.task() instanceof BitsTask.Set) {
            var untouched =
                    new Answer.Number(bits.exhibit(variant, any -> false).value());
            samples.add(Sample.less(step, untouched, "the strip as it was", span));
        }
        for (BitsTask.Trap trap : goal.traps()) {
            SourceSpan formula = trap.value().getFirst().span();
            expected.wrong()
                    .getOrDefault(trap.misconception(), List.of())
                    .forEach(wrong -> samples.add(
                            Sample.wrong(step, wrong, bits.write(step, wrong), trap.misconception(), formula)));
        }
    }

    /** One bit off. */
    private static Answer near(Answer right) {
        return switch (right) {
            case Answer.Number number -> new Answer.Number(number.value() ^ 1);
            case Answer.Numbers(List<Long> places) ->
                new Answer.Numbers(
                        places.getLast() == 0
                                ? List.of(places.getFirst(), places.getLast() + 1)
                                : List.of(places.getFirst(), places.getLast() - 1));
            default -> right;
        };
    }
}
