package dev.pagewalk.demo;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Variant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Somebody who does homework: mostly right, and otherwise with the mistakes that people make.
 *
 * @param skill how often an answer is right at once, 0 to 1
 */
record DemoStudent(double skill, RandomGenerator random) {

    /** Answers to steps, as they are typed. */
    TreeMap<String, String> answers(Variant variant, List<Activity> activities) {
        var given = new TreeMap<String, String>();
        for (Activity activity : activities) {
            List<Sample> samples = activity.samples(variant);
            activity.solution(variant).forEach((step, right) -> {
                Optional<Sample> mistake = mistake(samples, step);
                boolean knows = mistake.isEmpty() || random.nextDouble() < skill;
                given.put(
                        step, activity.write(step, knows ? right : mistake.get().answer()));
            });
        }
        return given;
    }

    private Optional<Sample> mistake(List<Sample> samples, String step) {
        List<Sample> known = samples.stream()
                .filter(sample -> sample.step().equals(step)
                        && sample.promise() instanceof Sample.Exactly exactly
                        && exactly.score() < 1
                        && exactly.misconception() != null)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }
}
