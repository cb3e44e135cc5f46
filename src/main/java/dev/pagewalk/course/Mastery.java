package dev.pagewalk.course;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * How well somebody can do one thing: derived from what was answered, so it needs no table of its own and can't
 * disagree with the answers.
 *
 * @param rounds how often it was done
 * @param streak clean rounds since the last one that was not, each with other numbers
 * @param missed true if any round was not clean
 * @param due when it should be done again; empty if it never was missed or never done
 */
public record Mastery(int rounds, int streak, boolean missed, Optional<Instant> due) {

    /** Never done. */
    public static final Mastery NONE = new Mastery(0, 0, false, Optional.empty());

    /** Clean rounds in a row, each with other numbers, after which a thing counts as mastered. */
    public static final int ENOUGH = 3;

    /**
     * Waiting times after a miss and then after each clean round: long enough to have to remember, short enough to
     * manage.
     */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(10),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(21),
            Duration.ofDays(60));

    /** What the rounds, oldest first, say. */
    public static Mastery of(List<Round> rounds) {
        if (rounds.isEmpty()) {
            return NONE;
        }
        var variants = new HashSet<Long>();
        boolean missed = false;
        for (Round round : rounds) {
            if (round.clean()) {
                variants.add(round.variant());
            } else {
                variants.clear();
                missed = true;
            }
        }
        int streak = variants.size();
        Duration wait = WAITS.get(Math.min(streak, WAITS.size() - 1));
        Optional<Instant> due = missed ? Optional.of(rounds.getLast().at().plus(wait)) : Optional.empty();
        return new Mastery(rounds.size(), streak, missed, due);
    }

    public boolean mastered() {
        return streak >= ENOUGH;
    }

    public boolean due(Instant now) {
        return due.isPresent() && !due.get().isAfter(now);
    }
}
