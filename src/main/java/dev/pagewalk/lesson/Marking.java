package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Feedback;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grader;
import dev.pagewalk.exercise.Help;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads and grades answers that are a line of text: ids with commas between them, the number of a line, an essay. Whatever a
 * browser sends that can't be an answer is asked back.
 */
final class Marking {

    static final String HANDED_IN = "exercise.feedback.handedIn";

    private static final Submitted CHOOSE = Submitted.Incomplete.of("lesson.chooseFirst");

    private Marking() {}

    /** Either a grade or what is said back. */
    record Result(Optional<Grade> grade, Submitted otherwise) {
        private static Result of(Grade grade) {
            return new Result(Optional.of(grade), CHOOSE);
        }

        private static Result back(Submitted what) {
            return new Result(Optional.empty(), what);
        }
    }

    /**
     * @param step one of the activity's
     * @param given ids joined by commas for whatever is chosen or ordered
     */
    static Result mark(Grader grader, Activity activity, String step, String given, Help help) {
        List<String> ids = ids(given);
        String part = step.substring(Math.min(step.length(), activity.id().length() + 1));
        return switch (activity) {
            case Activity.Choice choice -> {
                boolean fits = some(
                        ids, choice.options().stream().map(Activity.Option::id).toList(), choice.many());
                yield fits ? Result.of(grader.choice(choice, Set.copyOf(ids), help)) : Result.back(CHOOSE);
            }
            case Activity.Order order ->
                some(ids, order.tiles(), true)
                        ? Result.of(grader.order(order, ids, help))
                        : Result.back(Submitted.Incomplete.of("lesson.order.empty"));
            case Activity.Label label ->
                label.targets().contains(part) && some(ids, label.labels(), false)
                        ? Result.of(grader.label(label, part, ids.getFirst(), help))
                        : Result.back(Submitted.Incomplete.of("lesson.label.first"));
            case Activity.Which which ->
                some(ids, which.options(), false)
                        ? Result.of(grader.which(which, ids.getFirst(), help))
                        : Result.back(CHOOSE);
            case Activity.Decide decide -> decide(grader, decide, part, ids, help);
            case Activity.Repair repair -> repair(grader, repair, part, ids, help);
            case Activity.Essay essay -> essay(essay, given);
            case Activity.Read read -> throw new IllegalArgumentException(step);
            case Activity.Cells cells -> throw new IllegalArgumentException(step);
            case Activity.Build build -> throw new IllegalArgumentException(step);
            case Activity.Program program -> throw new IllegalArgumentException(step);
        };
    }

    private static Result decide(Grader grader, Activity.Decide decide, String part, List<String> ids, Help help) {
        if (part.equals("option")) {
            return some(ids, decide.options(), false)
                    ? Result.of(grader.option(decide, ids.getFirst(), help))
                    : Result.back(CHOOSE);
        }
        return some(ids, decide.reasons(), true)
                ? Result.of(grader.reasons(decide, Set.copyOf(ids), help))
                : Result.back(Submitted.Incomplete.of("lesson.reasons.first"));
    }

    private static Result repair(Grader grader, Activity.Repair repair, String part, List<String> ids, Help help) {
        if (part.equals("cause")) {
            return some(ids, repair.causes(), false)
                    ? Result.of(grader.cause(repair, ids.getFirst(), help))
                    : Result.back(CHOOSE);
        }
        boolean line = ids.size() == 1 && ids.getFirst().matches("[1-9][0-9]{0,5}");
        return line
                ? Result.of(grader.line(repair, Integer.parseInt(ids.getFirst()), help))
                : Result.back(Submitted.Incomplete.of("lesson.line.first"));
    }

    private static Result essay(Activity.Essay essay, String text) {
        int words = Words.count(text);
        if (words < Math.max(1, essay.least())) {
            return Result.back(
                    Submitted.Incomplete.of("lesson.essay.short", words + "", Math.max(1, essay.least()) + ""));
        }
        if (words > essay.most()) {
            return Result.back(Submitted.Incomplete.of("lesson.essay.long", words + "", essay.most() + ""));
        }
        // A person will give the marks; until then the step is done and worth nothing yet.
        return Result.of(
                new Grade(0, Grade.Verdict.SHOWN, null, List.of(new Feedback(HANDED_IN, List.of(words + "")))));
    }

    private static List<String> ids(String given) {
        return Stream.of(given.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** True if all are known, none comes twice, and there are as many as may be. */
    private static boolean some(List<String> ids, Collection<String> known, boolean many) {
        boolean number = many ? !ids.isEmpty() : ids.size() == 1;
        return number && known.containsAll(ids) && new LinkedHashSet<>(ids).size() == ids.size();
    }
}
