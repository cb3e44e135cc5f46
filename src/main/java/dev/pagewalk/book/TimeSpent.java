package dev.pagewalk.book;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long a student was at each question, as far as what is stored tells it: when a question was first opened, and when it was
 * answered. A pure function.
 */
final class TimeSpent {

    /** Who does nothing for longer has gone away. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private TimeSpent() {}

    /** A question of a task. */
    record Question(String slot, String activity) {}

    /** Something that a student did at a moment. */
    sealed interface Moment {
        Instant at();

        /** A question was opened: from now on the student is there. */
        record Opened(Instant at, Question question) implements Moment {}

        /** A question alone was answered: since the moment before the student was there. */
        record Answered(Instant at, Question question) implements Moment {}

        /** Homework was opened, or much of it handed in at once: where the student is then, the next moment says. */
        record Apart(Instant at) implements Moment {}
    }

    /** By question, of those at which the student was seen. */
    static Map<Question, Duration> of(List<Moment> moments) {
        List<Moment> inOrder = new ArrayList<>(moments);
        inOrder.sort(Comparator.comparing(Moment::at));
        var spent = new LinkedHashMap<Question, Duration>();
        Optional<Question> here = Optional.empty();
        Optional<Instant> before = Optional.empty();
        for (Moment moment : inOrder) {
            Optional<Question> was =
                    moment instanceof Moment.Answered answered ? Optional.of(answered.question()) : here;
            if (was.isPresent() && before.isPresent()) {
                Duration passed = Duration.between(before.get(), moment.at());
                spent.merge(was.get(), passed.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : passed, Duration::plus);
            }
            before = Optional.of(moment.at());
            here = switch (moment) {
                case Moment.Opened opened -> Optional.of(opened.question());
                case Moment.Answered answered -> Optional.of(answered.question());
                case Moment.Apart _ -> Optional.empty();
            };
        }
        return spent;
    }
}
