package dev.pagewalk.exercise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects what makes up a grade: parts reached, misconceptions, what is said. */
final class Marks {

    private final Variant variant;
    private final Scope scope;
    private final List<Feedback> said = new ArrayList<>();
    private final List<String> blamed = new ArrayList<>();

    /** @param scope gives the values that texts of misconceptions mention */
    Marks(Variant variant, Scope scope) {
        this.variant = variant;
        this.scope = scope;
    }

    void say(String key, String... arguments) {
        said.add(Feedback.of("exercise.feedback." + key, arguments));
    }

    void blame(Collection<String> misconceptions) {
        misconceptions.stream().filter(id -> !blamed.contains(id)).forEach(blamed::add);
    }

    /** All of it is right. */
    Grade right(Help help, String key) {
        said.addFirst(Feedback.of("exercise.feedback." + key));
        return new Grade(help.credit(), Grade.Verdict.RIGHT, null, said);
    }

    /** Some goals are reached. */
    Grade built(double share, Help help, String reached, String all) {
        said.addFirst(Feedback.of("exercise.feedback.notBuilt", reached, all));
        return wrong(share, help, "notBuilt", reached, all);
    }

    /**
     * Some of it is right.
     *
     * @param share 0 to 1, never all
     * @param key of what is said if no misconception explains it
     */
    Grade wrong(double share, Help help, String key, String... arguments) {
        double part = Math.clamp(share, 0, 0.99);
        var general = Feedback.of("exercise.feedback." + key, arguments);
        if (blamed.isEmpty() && !said.contains(general)) {
            said.addFirst(general);
        }
        blamed.forEach(id -> said.add(variant.blames(id, scope)));
        Optional<String> first = blamed.stream().findFirst();
        Grade.Verdict verdict = part > 0 ? Grade.Verdict.PARTLY : Grade.Verdict.WRONG;
        return new Grade(part * help.credit(), verdict, first.orElse(null), said);
    }
}
