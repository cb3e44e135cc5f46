package dev.pagewalk.exercise.kind.bits;

import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Marks;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Variant;
import java.util.List;
import java.util.Optional;

/** Compares what was done on a strip with what was frozen of the variant. */
final class BitsGrader {

    private final Bits bits;
    private final Variant variant;

    BitsGrader(Bits bits, Variant variant) {
        this.bits = bits;
        this.variant = variant;
    }

    Grade grade(String step, Answer answer) {
        Expected expected = variant.expected(step).orElseThrow();
        var marks = new Marks(variant, bits, variant.scope(bits));
        if (expected.right().contains(answer)) {
            return marks.right(Remark.RIGHT);
        }
        String part = bits.part(step);
        Optional<String> idea = expected.blames(answer);
        idea.ifPresentOrElse(
                known -> marks.reply(idea, part + "/" + known, known), () -> marks.reply(Optional.empty(), part));
        return marks.wrong(0, otherwise(answer, expected));
    }

    /** Of cuts, the lowest part that has too many bits or too few; what lies above depends on it. */
    private Finding otherwise(Answer answer, Expected expected) {
        if (!(bits.task() instanceof BitsTask.Cuts)
                || !(answer instanceof Answer.Numbers(List<Long> given))
                || !(expected.first() instanceof Answer.Numbers(List<Long> right))) {
            return new Finding.Said(Remark.WRONG);
        }
        return given.getLast().equals(right.getLast())
                ? cut(Finding.Cut.Part.TABLE, given.getFirst() - given.getLast(), right.getFirst() - right.getLast())
                : cut(Finding.Cut.Part.OFFSET, given.getLast(), right.getLast());
    }

    private static Finding cut(Finding.Cut.Part part, long given, long right) {
        return new Finding.Cut(part, (int) given, 1L << right);
    }
}
