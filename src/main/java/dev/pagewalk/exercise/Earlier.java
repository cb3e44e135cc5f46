package dev.pagewalk.exercise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
