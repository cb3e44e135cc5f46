package dev.pagewalk.lesson;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.KeptDraw;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.version.EngineIdentity;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings attempts back as they were left, in lessons and in homework. */
@Component
class Reopening {

    private final Progress progress;

    Reopening(Progress progress) {
        this.progress = progress;
    }

    /**
     * An attempt with the variant of its draw.
     *
     * @param changes what the student should know
     */
    record Reopened(Variant variant, Attempt attempt, Changes changes) {}

    /**
     * An attempt as it was left; with other numbers if the machine can't be brought to the earlier ones any more.
     *
     * @throws ExerciseBroken if it can't be brought to any
     */
    Reopened open(long accountId, Exercise exercise, Attempt attempt, Changes changes) {
        Numbers numbers = attempt.draw().isEmpty()
                ? adopted(exercise, attempt, changes)
                : numbers(exercise, attempt.draw().get(), attempt.number(), changes);
        Attempt now = numbers.reason.isEmpty() ? attempt : redrawn(accountId, attempt, numbers);
        return new Reopened(numbers.variant, now, numbers.changes);
    }

    /**
     * The numbers that an attempt goes on with.
     *
     * @param reason why they are kept as another draw; empty if they are the ones it has
     * @param why what is wrong with the ones it has; empty if nothing is
     */
    private record Numbers(Variant variant, Optional<KeptDraw.Reason> reason, String why, Changes changes) {}

    private static Numbers numbers(Exercise exercise, KeptDraw kept, long number, Changes changes) {
        try {
            Variant variant = VariantFactory.reopen(exercise, kept.draw());
            if (kept.engine().equals(EngineIdentity.present())) {
                return new Numbers(variant, Optional.empty(), "", changes);
            }
            // Frozen answers are only fair beside the machine that they were read from.
            Variant today = VariantFactory.recompute(exercise, kept.draw());
            return today.draw().expected().equals(kept.draw().expected())
                    ? new Numbers(variant, Optional.empty(), "", changes)
                    : new Numbers(today, Optional.of(KeptDraw.Reason.ENGINE), "", Changes.RECOMPUTED);
        } catch (RuntimeException | StackOverflowError broken) {
            Variant other = new Drawing(exercise).from(number + 1).variant();
            return new Numbers(other, Optional.of(KeptDraw.Reason.BROKEN), broken.toString(), Changes.REDRAWN);
        }
    }

    /** In the first release all machines had the same seed, and numbers were drawn again each time. */
    private static Numbers adopted(Exercise exercise, Attempt attempt, Changes changes) {
        Drawing.Drawn drawn = new Drawing(exercise).asBefore(attempt.number());
        boolean same = drawn.why().isEmpty();
        return new Numbers(
                drawn.variant(),
                Optional.of(same ? KeptDraw.Reason.ADOPTED : KeptDraw.Reason.BROKEN),
                drawn.why(),
                same ? changes : Changes.REDRAWN);
    }

    private Attempt redrawn(long accountId, Attempt attempt, Numbers numbers) {
        return progress.redraw(
                accountId,
                attempt.id(),
                numbers.variant.draw(),
                EngineIdentity.present(),
                numbers.reason.orElseThrow(),
                numbers.why);
    }
}
