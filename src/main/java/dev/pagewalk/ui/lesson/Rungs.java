package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.UI;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The help there is with one step, from the least to the most. Texts are Markdown.
 *
 * @param hints the first one first
 * @param worked gives the same step done with other numbers; empty if that isn't offered
 * @param solve does the step for the student; empty if that isn't offered
 */
record Rungs(List<String> hints, Optional<Supplier<String>> worked, Optional<Runnable> solve) {

    static final Rungs NONE = new Rungs(List.of(), Optional.empty(), Optional.empty());

    Rungs {
        hints = List.copyOf(hints);
    }

    private static Rungs of(List<String> hints) {
        return new Rungs(hints, Optional.empty(), Optional.empty());
    }

    /** The hints about an activity as a whole. */
    static Rungs whole(LessonSession session, Activity activity) {
        return of(hints(session, activity, "hint"));
    }

    /** The hints about a part of an activity. */
    static Rungs part(LessonSession session, Activity activity, String part) {
        return of(hints(session, activity, "hint/" + part));
    }

    /** The hints about the part that comes first, and after them those about the whole. */
    static Rungs first(LessonSession session, Activity activity, String part) {
        return of(Stream.of(part(session, activity, part), whole(session, activity))
                .flatMap(rungs -> rungs.hints.stream())
                .toList());
    }

    /** The texts {@code name/1}, {@code name/2}... */
    private static List<String> hints(LessonSession session, Activity activity, String name) {
        return Stream.iterate(1, i -> i + 1)
                .map(i -> session.text(activity, name + "/" + i, UI.getCurrent().getLocale()))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }
}
