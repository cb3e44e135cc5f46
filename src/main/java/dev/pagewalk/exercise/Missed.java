package dev.pagewalk.exercise;

import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.List;

/** What those miss who do nothing: goals and environments. */
public final class Missed {

    /** Where nothing can be graded. */
    private static final String ALL = "all";

    private Missed() {}

    /** The ids of goals and environments that an answer misses, with commas between them. */
    public static String words(Activity activity, Variant variant, String step, Answer answer) {
        if (answer instanceof Answer.Program program && program.source().isBlank()) {
            return ALL;
        }
        return activity.grade(variant, step, answer, Earlier.NOTHING, RunControl.NONE)
                        instanceof Judgement.Graded graded
                ? String.join(", ", of(graded.grade()))
                : ALL;
    }

    /** The ids of goals and environments that were missed. */
    public static List<String> of(Grade grade) {
        var missed = new ArrayList<String>();
        for (Finding finding : grade.findings()) {
            switch (finding) {
                case Finding.Goal goal when !goal.reached() -> missed.add(goal.id());
                case Finding.Failed failed -> missed.add(failed.environment());
                default -> {}
            }
        }
        return missed;
    }
}
