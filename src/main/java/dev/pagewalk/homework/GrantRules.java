package dev.pagewalk.homework;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What has to hold of other times. */
final class GrantRules {

    private static final Instant FIRST = LocalDateTime.of(2000, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    private static final Instant LAST = LocalDateTime.of(2200, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_WHY = 1000;

    private GrantRules() {}

    static List<GrantProblem> problems(Scope scope, Grant.Changes changes, String why) {
        var problems = new ArrayList<GrantProblem>();
        if (scope instanceof Scope.OfLabel(String label) && (label.isBlank() || label.length() > LONGEST_LABEL)) {
            problems.add(GrantProblem.LABEL);
        }
        if (changes.none()) {
            problems.add(GrantProblem.NOTHING);
        }
        if (why.length() > LONGEST_WHY) {
            problems.add(GrantProblem.WHY_LENGTH);
        }
        if (outside(changes.release()) || outside(changes.due()) || outside(changes.close())) {
            problems.add(GrantProblem.TIME_RANGE);
        }
        if (before(changes.close(), changes.due())) {
            problems.add(GrantProblem.CLOSE_BEFORE_DUE);
        }
        if (before(changes.due(), changes.release())) {
            problems.add(GrantProblem.DUE_BEFORE_RELEASE);
        }
        if (outside(changes.minutes())) {
            problems.add(GrantProblem.MINUTES_RANGE);
        }
        if (outside(changes.extraMinutes())) {
            problems.add(GrantProblem.EXTRA_RANGE);
        }
        return List.copyOf(problems);
    }

    private static boolean outside(Optional<Instant> time) {
        return time.filter(at -> at.isBefore(FIRST) || at.isAfter(LAST)).isPresent();
    }

    private static boolean outside(OptionalInt minutes) {
        return minutes.isPresent() && (minutes.getAsInt() < 1 || minutes.getAsInt() > Grant.Changes.MOST_MINUTES);
    }

    private static boolean before(Optional<Instant> time, Optional<Instant> other) {
        return time.isPresent() && other.isPresent() && time.get().isBefore(other.get());
    }
}
