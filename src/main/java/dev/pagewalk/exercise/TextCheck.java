package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Whether a language's text has what the activities need, and nothing that belongs to none. */
final class TextCheck {

    private final LessonText text;
    private final Consumer<Diagnostic> problems;

    TextCheck(LessonText text, Consumer<Diagnostic> problems) {
        this.text = text;
        this.problems = problems;
    }

    void check(List<Activity> activities) {
        Set<String> known = new HashSet<>();
        for (Activity activity : activities) {
            need(activity.id());
            known.add(activity.id());
            known.add(activity.id() + "/after");
            known.add(activity.id() + "/lecture");
            known.add(activity.id() + "/today");
            switch (activity) {
                case Activity.Read read -> {}
                case Activity.Choice choice ->
                    choice.options().forEach(option -> {
                        need(activity.id() + "/option/" + option.id());
                        known.add(activity.id() + "/option/" + option.id());
                    });
                case Activity.Cells cells ->
                    cells.cells().forEach(cell -> {
                        String label = activity.id() + "/cell/" + cell.id();
                        if (cells.kind() != Activity.Cells.Kind.TRANSLATE) {
                            need(label);
                        }
                        known.add(label);
                        known.add(activity.id() + "/worked/" + cell.id());
                    });
                case Activity.Build build ->
                    build.goals().forEach(goal -> {
                        need(activity.id() + "/goal/" + goal.id());
                        known.add(activity.id() + "/goal/" + goal.id());
                    });
            }
        }
        text.places().forEach((name, span) -> {
            if (!known.contains(name) && !hint(name, known)) {
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

    private void need(String section) {
        if (text.section(section).isEmpty()) {
            problems.accept(Diagnostic.error(SourceSpan.START, "exercise.noText", heading(section)));
        }
    }

    private static String heading(String section) {
        String[] words = section.split("/", 2);
        return words.length == 1 ? "# " + words[0] : "# " + words[0] + " / ## " + words[1].replace('/', ' ');
    }
}
