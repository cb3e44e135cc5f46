package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.Span;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Grant;
import dev.pagewalk.homework.Scope;
import dev.pagewalk.homework.Standing;
import dev.pagewalk.homework.Window;
import dev.pagewalk.ui.Phrases;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How homework stands for everybody whom no narrower exception concerns.
 *
 * @param window with what was granted to the whole class
 */
record AssignmentState(Name name, Window window) {

    /** In a word. */
    enum Name {
        DRAFT,
        SCHEDULED,
        OPEN,
        LATE,
        CLOSED,
        ARCHIVED
    }

    /** @param grants all of the homework */
    static AssignmentState of(Assigned assigned, boolean archived, List<Grant> grants, Instant now) {
        Window window = Window.of(
                assigned.timeline(),
                grants.stream()
                        .filter(grant -> grant.inForce() && grant.scope() instanceof Scope.All)
                        .toList(),
                Optional.empty());
        return new AssignmentState(
                archived ? Name.ARCHIVED : assigned.published() ? name(window.at(now)) : Name.DRAFT, window);
    }

    private static Name name(Standing standing) {
        return switch (standing) {
            case Standing.NotYet _ -> Name.SCHEDULED;
            case Standing.Open _ -> Name.OPEN;
            case Standing.Late _ -> Name.LATE;
            case Standing.Closed _ -> Name.CLOSED;
        };
    }

    Span badge(Phrases phrases) {
        String word = name.name().toLowerCase(Locale.ROOT);
        var badge = new Span(phrases.get("teach.assignment.state." + word));
        badge.addClassNames("state-badge", "state-" + word);
        return badge;
    }
}
