package dev.pagewalk.exercise.file;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.LessonText;
import dev.pagewalk.exercise.expression.Anatomy;
import dev.pagewalk.exercise.expression.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds texts that use the number of a cell where it isn't known yet: a question must not give its own answer. */
final class EarlyNames {

    /** What is translated has its name from the beginning. */
    private static final String ADDRESS = "va";

    private final List<Activity> activities;
    private final Set<String> parameters;

    EarlyNames(List<Activity> activities, Set<String> parameters) {
        this.activities = List.copyOf(activities);
        this.parameters = Set.copyOf(parameters);
    }

    void check(LessonText text, Consumer<Diagnostic> problems) {
        for (String name : text.places().keySet()) {
            text.section(name).ifPresent(section -> section(name, section, problems));
        }
        text.section("").ifPresent(introduction -> section("", introduction, problems));
    }

    private void section(String name, Template section, Consumer<Diagnostic> problems) {
        String[] words = name.split("/", 2);
        Set<String> known = words.length == 2 && LessonText.reveals(words[1])
                ? names(words[0])
                : names(words[0]).contains(ADDRESS) ? Set.of(ADDRESS) : Set.of();
        section.asked()
                .forEach(expression -> Anatomy.of(expression, Map.of()).names().stream()
                        .filter(used -> !parameters.contains(used) && !known.contains(used))
                        .forEach(used -> owner(used, words[0])
                                .ifPresent(owner -> problems.accept(
                                        Diagnostic.error(expression.span(), "exercise.tooEarly", used, owner)))));
    }

    private Set<String> names(String activity) {
        return activities.stream()
                .filter(one -> one.id().equals(activity))
                .findFirst()
                .map(one -> one.names().keySet())
                .orElse(Set.of());
    }

    /** Whose cell a name is, rather the activity's own. */
    private Optional<String> owner(String name, String here) {
        return names(here).contains(name)
                ? Optional.of(here)
                : activities.stream()
                        .filter(one -> one.names().containsKey(name))
                        .map(Activity::id)
                        .findFirst();
    }
}
