package dev.pagewalk.exercise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the same student answered to other steps of the activity: mistakes are carried forward, not punished twice.
 *
 * @param answers the newest of each step, by step
 */
public record Earlier(Map<String, Answer> answers) {

    /** Nothing was answered before. */
    public static final Earlier NOTHING = new Earlier(Map.of());

    public Earlier {
        answers = Map.copyOf(answers);
    }

    /**
     * The answers to the steps before one.
     *
     * @param given the newest text given to a step; empty if none was
     */
    public static Earlier before(Activity activity, String until, Function<String, Optional<String>> given) {
        Earlier earlier = NOTHING;
        for (String step : activity.steps()) {
            if (step.equals(until)) {
                break;
            }
            Optional<AnswerReading> reading = given.apply(step).map(text -> activity.read(step, text));
            if (reading.isPresent() && reading.get() instanceof AnswerReading.Understood(Answer answer)) {
                earlier = earlier.with(step, answer);
            }
        }
        return earlier;
    }

    public Optional<Answer> to(String step) {
        return Optional.ofNullable(answers.get(step));
    }

    /** The same with one answer more. */
    public Earlier with(String step, Answer answer) {
        var all = new HashMap<>(answers);
        all.put(step, answer);
        return new Earlier(all);
    }
}
