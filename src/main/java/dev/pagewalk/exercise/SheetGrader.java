package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Grades all answers to one variant at once: the same sheet always gets the same marks. */
public final class SheetGrader {

    private final Variant variant;
    private final Grader grader;
    private final AnswerSheet sheet;

    private SheetGrader(Variant variant, AnswerSheet sheet) {
        this.variant = variant;
        this.grader = new Grader(variant);
        this.sheet = sheet;
    }

    /** What became of an answer. */
    public enum Outcome {
        RIGHT,
        /** Rightly computed from the student's own earlier number. */
        FOLLOWS,
        PARTLY,
        WRONG,
        /** It can't be read as an answer; it is worth nothing and says nothing about the student. */
        MALFORMED,
        /** There is none. */
        MISSING,
        /** A person has to mark it. */
        UNMARKED
    }

    /**
     * The marks of a step.
     *
     * @param score 0 to 1
     * @param misconception that gives just this answer; null if none does
     * @param feedback what is said; why it can't be read if it is malformed
     */
    public record Part(
            String step,
            Outcome outcome,
            double score,
            @Nullable String misconception,
            List<Feedback> feedback) {
        public Part {
            feedback = List.copyOf(feedback);
        }

        /** False if only a person can mark it. */
        public boolean counts() {
            return outcome != Outcome.UNMARKED;
        }

        private static Part of(String step, Grade grade) {
            Outcome outcome = switch (grade.verdict()) {
                case RIGHT -> Outcome.RIGHT;
                case FOLLOWS -> Outcome.FOLLOWS;
                case PARTLY -> Outcome.PARTLY;
                case WRONG, SHOWN -> Outcome.WRONG;
            };
            return new Part(step, outcome, grade.score(), grade.misconception(), grade.feedback());
        }

        private static Part without(String step, Outcome outcome, Feedback... why) {
            return new Part(step, outcome, 0, null, List.of(why));
        }
    }

    /** One part for each step of the exercise, in order. Answers to steps that don't exist are left out. */
    public static List<Part> grade(Variant variant, AnswerSheet sheet) {
        var grading = new SheetGrader(variant, sheet);
        var parts = new ArrayList<Part>();
        for (Activity activity : variant.exercise().activities()) {
            var own = new LinkedHashMap<String, Long>();
            for (String step : activity.steps()) {
                parts.add(grading.part(activity, step, own));
            }
        }
        return List.copyOf(parts);
    }

    private Part part(Activity activity, String step, Map<String, Long> own) {
        List<String> given = sheet.answers().getOrDefault(step, List.of());
        if (given.stream().allMatch(String::isBlank)) {
            return Part.without(step, activity.gradedByMachine() ? Outcome.MISSING : Outcome.UNMARKED);
        }
        if (given.size() > 1 && !AnswerSheet.several(activity, step)) {
            return malformed(step, Feedback.of("exercise.unreadable.several"));
        }
        String first = given.getFirst().strip();
        String name = step.substring(Math.min(step.length(), activity.id().length() + 1));
        return switch (activity) {
            case Activity.Cells cells -> cell(cells, step, given.getFirst(), own);
            case Activity.Choice choice ->
                some(step, given, Reading.optionIds(choice.options()), ids -> grader.choice(choice, ids, Help.NONE));
            case Activity.Order order ->
                some(step, given, order.tiles(), ids -> grader.order(order, List.copyOf(ids), Help.NONE));
            case Activity.Label label ->
                some(step, given, label.labels(), ids -> grader.label(label, name, first, Help.NONE));
            case Activity.Which which ->
                some(step, given, which.options(), ids -> grader.which(which, first, Help.NONE));
            case Activity.Decide decide
            when name.equals("option") ->
                some(step, given, decide.options(), ids -> grader.option(decide, first, Help.NONE));
            case Activity.Decide decide ->
                some(step, given, decide.reasons(), ids -> grader.reasons(decide, ids, Help.NONE));
            case Activity.Repair repair
            when name.equals("line") ->
                first.matches("[1-9][0-9]{0,5}")
                        ? Part.of(step, grader.line(repair, Integer.parseInt(first), Help.NONE))
                        : malformed(step, Feedback.of("exercise.unreadable.line"));
            case Activity.Repair repair
            when name.equals("cause") ->
                some(step, given, repair.causes(), ids -> grader.cause(repair, first, Help.NONE));
            case Activity.Repair repair ->
                judged(step, grader.repair(repair, given.getFirst(), Help.NONE, RunControl.NONE));
            case Activity.Program program ->
                judged(step, grader.program(program, given.getFirst(), Help.NONE, RunControl.NONE));
            case Activity.Build build -> Part.of(step, grader.build(build, lines(given), Help.NONE));
            case Activity.Essay essay -> Part.without(step, Outcome.UNMARKED);
            case Activity.Read read -> throw new IllegalArgumentException(step);
        };
    }

    /** @param own the student's values of the cells so far; that of this one is added */
    private Part cell(Activity.Cells cells, String step, String given, Map<String, Long> own) {
        Activity.Cell cell = cells.cells().stream()
                .filter(one -> cells.step(one).equals(step))
                .findFirst()
                .orElseThrow();
        if (cell.text()) {
            return Part.of(step, grader.text(cells, cell, given, Help.NONE));
        }
        return switch (AnswerParser.read(given, cell.hexadecimal())) {
            case AnswerParser.Reading.Value value -> {
                Grade grade = grader.cell(cells, cell, value.value(), Map.copyOf(own), Help.NONE);
                own.put(cell.id(), value.value());
                yield Part.of(step, grade);
            }
            case AnswerParser.Reading.Fault fault
            when cell.faultable() -> {
                Grade grade = grader.cell(cells, cell, Translation.FAULT, Map.copyOf(own), Help.NONE);
                own.put(cell.id(), Translation.FAULT);
                yield Part.of(step, grade);
            }
            case AnswerParser.Reading.Fault fault -> malformed(step, Feedback.of("exercise.unreadable.fault"));
            case AnswerParser.Reading.Ambiguous both -> malformed(step, Feedback.of("lesson.ambiguous", given.strip()));
            case AnswerParser.Reading.Blank blank -> Part.without(step, Outcome.MISSING);
            case AnswerParser.Reading.Unreadable unreadable ->
                malformed(step, Feedback.of("exercise.unreadable." + unreadable.key()));
        };
    }

    /** What is done with ids once they are known to be good. */
    private interface Grading {
        Grade grade(Set<String> ids);
    }

    private static Part some(String step, List<String> given, Collection<String> known, Grading grading) {
        var ids = new LinkedHashSet<String>();
        for (String one : given) {
            String id = one.strip();
            if (!known.contains(id)) {
                return malformed(step, Feedback.of("diagnostic.exercise.noId", id, String.join(", ", known)));
            }
            if (!ids.add(id)) {
                return malformed(step, Feedback.of("diagnostic.exercise.idTwice", id));
            }
        }
        return Part.of(step, grading.grade(ids));
    }

    private static List<String> lines(List<String> given) {
        return given.stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Part judged(String step, Judgement judgement) {
        return switch (judgement) {
            case Judgement.Graded graded -> Part.of(step, graded.grade());
            case Judgement.AskedBack asked ->
                new Part(
                        step,
                        Outcome.MALFORMED,
                        0,
                        null,
                        asked.problems().stream()
                                .limit(3)
                                .map(SheetGrader::said)
                                .toList());
        };
    }

    private static Feedback said(Diagnostic problem) {
        return new Feedback("diagnostic." + problem.key(), problem.arguments());
    }

    private static Part malformed(String step, Feedback why) {
        return Part.without(step, Outcome.MALFORMED, why);
    }

    /** The credit of all steps that a machine can mark, 0 to 1; empty if there are none. */
    public static Optional<Double> score(List<Part> parts) {
        List<Part> counting = parts.stream().filter(Part::counts).toList();
        return counting.isEmpty()
                ? Optional.empty()
                : Optional.of(counting.stream().mapToDouble(Part::score).sum() / counting.size());
    }
}
