package dev.pagewalk.exercise.file;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Demand;
import dev.pagewalk.exercise.LessonText;
import dev.pagewalk.exercise.Sections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whether a language's text has what the activities need, and nothing that belongs to none. */
public final class TextCheck {

    private final LessonText text;
    private final LessonText fallback;
    private final Collection<Demand> demands;
    private final Consumer<Diagnostic> problems;

    private final Set<String> missing = new HashSet<>();

    /**
     * @param fallback what is shown where the text says nothing
     * @param demands of the course
     */
    public TextCheck(LessonText text, LessonText fallback, Collection<Demand> demands, Consumer<Diagnostic> problems) {
        this.text = text;
        this.fallback = fallback;
        this.demands = Set.copyOf(demands);
        this.problems = problems;
    }

    /**
     * @param own ids of the exercise's own misconceptions, each of which needs a text
     * @param whole true if nothing is missing from the activities: then a text that belongs to none is a mistake
     */
    public void check(List<Activity> activities, List<String> own, boolean whole) {
        Set<String> known = new HashSet<>();
        own.forEach(id -> need(known, "misconception", id));
        for (Activity activity : activities) {
            need(activity.id());
            known.add(activity.id());
            known.add(activity.id() + "/after");
            known.add(activity.id() + "/lecture");
            known.add(activity.id() + "/today");
            Sections sections = activity.sections();
            sections.needed().forEach(name -> {
                need(activity.id() + "/" + name);
                known.add(activity.id() + "/" + name);
            });
            sections.allowed().forEach(name -> known.add(activity.id() + "/" + name));
            replies(activity, known);
        }
        text.places().forEach((name, span) -> {
            if (whole && !known.contains(name) && !hint(name, known)) {
                problems.accept(Diagnostic.error(span, "exercise.strayText", name));
            }
        });
    }

    /** What was found to be missing. */
    public Set<String> missing() {
        return Set.copyOf(missing);
    }

    /** What may be answered should have a reply of its own. */
    private void replies(Activity activity, Set<String> known) {
        var missing = new ArrayList<String>();
        for (String answer : activity.sections().replies()) {
            String name = activity.id() + "/reply/" + answer;
            known.add(name);
            if (text.section(name).isEmpty()) {
                missing.add(answer);
            }
        }
        if (!missing.isEmpty()) {
            SourceSpan place = text.places().getOrDefault(activity.id(), text.end());
            problems.accept(Demand.SENTENCES.lacks(
                    demands, place, "exercise.noReply", activity.id(), String.join(", ", missing)));
        }
    }

    /** {@code activity/hint/1} or {@code activity/hint/cell/1}. */
    private static boolean hint(String name, Set<String> known) {
        String[] words = name.split("/");
        return words.length >= 3
                && words[1].equals("hint")
                && (words.length == 3 ? known.contains(words[0]) : known.contains(words[0] + "/cell/" + words[2]));
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
            missing.add(section);
            problems.accept(
                    fallback.section(section).isPresent()
                            ? Demand.LANGUAGES.lacks(demands, place, "exercise.noText", heading(section))
                            : Diagnostic.error(place, "exercise.noText", heading(section)));
        }
    }

    private static String heading(String section) {
        String[] words = section.split("/", 2);
        return words.length == 1 ? "# " + words[0] : "# " + words[0] + " / ## " + words[1].replace('/', ' ');
    }
}
