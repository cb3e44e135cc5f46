package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whether a language's text has what the activities need, and nothing that belongs to none. */
final class TextCheck {

    private final LessonText text;
    private final Consumer<Diagnostic> problems;

    TextCheck(LessonText text, Consumer<Diagnostic> problems) {
        this.text = text;
        this.problems = problems;
    }

    /**
     * @param own ids of the exercise's own misconceptions, each of which needs a text
     * @param whole true if nothing is missing from the activities: then a text that belongs to none is a mistake
     */
    void check(List<Activity> activities, List<String> own, boolean whole) {
        Set<String> known = new HashSet<>();
        own.forEach(id -> need(known, "misconception", id));
        for (Activity activity : activities) {
            need(activity.id());
            known.add(activity.id());
            known.add(activity.id() + "/after");
            known.add(activity.id() + "/lecture");
            known.add(activity.id() + "/today");
            parts(activity)
                    .forEach((part, names) -> names.forEach(name -> need(known, activity.id() + "/" + part, name)));
            if (activity instanceof Activity.Cells cells) {
                cells.cells().forEach(cell -> {
                    known.add(activity.id() + "/cell/" + cell.id());
                    known.add(activity.id() + "/worked/" + cell.id());
                });
            }
            if (activity instanceof Activity.Which which) {
                which.options().forEach(option -> known.add(activity.id() + "/option/" + option));
            }
            if (activity instanceof Activity.Repair) {
                List.of("line", "cause", "repair").forEach(step -> known.add(activity.id() + "/cell/" + step));
            }
            if (activity instanceof Activity.Decide) {
                List.of("option", "reasons").forEach(step -> known.add(activity.id() + "/cell/" + step));
            }
        }
        text.places().forEach((name, span) -> {
            if (whole && !known.contains(name) && !hint(name, known)) {
                problems.accept(Diagnostic.error(span, "exercise.strayText", name));
            }
        });
    }

    /** {@code activity/hint/1} or {@code activity/hint/cell/1}. */
    private static boolean hint(String name, Set<String> known) {
        String[] words = name.split("/");
        return words.length >= 3
                && words[1].equals("hint")
                && (words.length == 3 ? known.contains(words[0]) : known.contains(words[0] + "/cell/" + words[2]));
    }

    /** Names that need a text, by the kind of part. */
    private static Map<String, List<String>> parts(Activity activity) {
        return switch (activity) {
            case Activity.Read read -> Map.of();
            case Activity.Essay essay -> Map.of();
            case Activity.Which which -> Map.of();
            case Activity.Choice choice -> Map.of("option", Reading.optionIds(choice.options()));
            case Activity.Cells cells when cells.kind() == Activity.Cells.Kind.TRANSLATE -> Map.of();
            case Activity.Cells cells ->
                Map.of("cell", cells.cells().stream().map(Activity.Cell::id).toList());
            case Activity.Build build ->
                Map.of("goal", build.goals().stream().map(Activity.Goal::id).toList());
            case Activity.Order order -> Map.of("item", order.tiles());
            case Activity.Label label -> Map.of("label", label.labels(), "target", label.targets());
            case Activity.Decide decide -> Map.of("option", decide.options(), "reason", decide.reasons());
            case Activity.Repair repair -> Map.of("cause", repair.causes(), "environment", repair.environments());
            case Activity.Program program -> Map.of("goal", program.goals(), "environment", program.environments());
        };
    }

    private void need(Set<String> known, String part, String name) {
        need(part + "/" + name);
        known.add(part + "/" + name);
    }

    private void need(String section) {
        if (text.section(section).isEmpty()) {
            // Where the text would have to be: at its empty heading, at that of its activity, else at the end.
            SourceSpan place = Stream.of(section, section.split("/")[0])
                    .flatMap(name -> Stream.ofNullable(text.places().get(name)))
                    .findFirst()
                    .orElse(text.end());
            problems.accept(Diagnostic.error(place, "exercise.noText", heading(section)));
        }
    }

    private static String heading(String section) {
        String[] words = section.split("/", 2);
        return words.length == 1 ? "# " + words[0] : "# " + words[0] + " / ## " + words[1].replace('/', ' ');
    }
}
