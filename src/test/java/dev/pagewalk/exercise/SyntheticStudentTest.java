package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.Loading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Students who hold one wrong idea are told so, and those who only guess numbers are not: over every exercise of the
 * course, for a few variants each ({@code -Dpagewalk.variants=200} for more).
 *
 * <p>Random answers are typed ones. Whoever clicks an option at random is blamed for the idea that its author tied to
 * it; that is what a distractor is for. One more or one less than the right number is counted but has no limit of its
 * own: where an idea is just that ("two bytes lie on one page", "the last address is the size"), nobody can tell it
 * from a slip.
 */
class SyntheticStudentTest {

    private static final int VARIANTS = Integer.getInteger("pagewalk.variants", 4);
    private static final double LEAST_DIAGNOSED = 0.95;
    private static final double MOST_BLAMED = 0.01;

    private static final List<Variant> SAMPLE = new ArrayList<>();

    @BeforeAll
    static void sample() {
        for (Exercise exercise : ExerciseCatalog.load(Course.ROOT, Loading.UNTRIED, ExerciseCatalog.EMPTY)
                .exercises()) {
            int many = Math.min(VARIANTS, exercise.pool());
            for (int i = 0; i < many; i++) {
                SAMPLE.add(VariantFactory.variant(exercise, i * exercise.pool() / many));
            }
        }
        assertThat(SAMPLE).hasSizeGreaterThan(100);
    }

    private static final class Count {
        private int all;
        private int hit;
        private final List<String> misses = new ArrayList<>();

        void add(boolean good, String miss) {
            all++;
            if (good) {
                hit++;
            } else if (misses.size() < 12) {
                misses.add(miss);
            }
        }

        double share() {
            return all == 0 ? 1 : (double) hit / all;
        }

        String line() {
            return String.format(Locale.ROOT, "%d of %d (%.2f %%)", hit, all, 100 * share());
        }

        @Override
        public String toString() {
            return line() + misses.stream().map(miss -> "\n      " + miss).collect(Collectors.joining());
        }
    }

    private static String table(Map<String, Count> counts) {
        var text = new StringBuilder();
        counts.forEach((name, count) -> {
            if (count.hit < count.all) {
                text.append("\n   ").append(name).append(": ").append(count);
            }
        });
        return text.toString();
    }

    @Test
    void whoeverHoldsAWrongIdeaIsDiagnosedInTheActivitiesItShowsIn() {
        var exercises = new TreeMap<String, Count>();
        var total = new Count();
        for (Variant variant : SAMPLE) {
            Count here = exercises.computeIfAbsent(variant.exercise().id(), id -> new Count());
            for (SyntheticStudent.Shown shown : new SyntheticStudent(variant).answerAll()) {
                String miss = "variant %d, %s: holds %s, blamed %s for %s"
                        .formatted(variant.number(), shown.activity(), shown.idea(), shown.blamed(), shown.answers());
                here.add(shown.diagnosed(), miss);
                total.add(shown.diagnosed(), miss);
            }
        }
        System.out.println("students with a wrong idea, diagnosed: " + total.line());
        assertThat(total.share()).as(() -> total.line() + table(exercises)).isGreaterThanOrEqualTo(LEAST_DIAGNOSED);
        exercises.forEach((id, count) ->
                assertThat(count.share()).as(() -> id + ": " + count).isGreaterThanOrEqualTo(LEAST_DIAGNOSED));
    }

    @Test
    void whoeverGuessesIsNotBlamedForAnIdea() {
        var exercises = new TreeMap<String, Count>();
        var slips = new EnumMap<RandomAnswers.Slip, Count>(RandomAnswers.Slip.class);
        var total = new Count();
        for (Variant variant : SAMPLE) {
            Count here = exercises.computeIfAbsent(variant.exercise().id(), id -> new Count());
            for (RandomAnswers.Given given : new RandomAnswers(variant, 5).answerAll()) {
                boolean spared = given.blamed() == null;
                String miss = "variant %d, %s: %s %#x (%d) instead of %#x (%d) is blamed on %s"
                        .formatted(
                                variant.number(),
                                given.step(),
                                given.slip(),
                                given.wrong(),
                                given.wrong(),
                                given.right(),
                                given.right(),
                                given.blamed());
                here.add(spared, miss);
                slips.computeIfAbsent(given.slip(), slip -> new Count()).add(spared, miss);
                total.add(spared, miss);
            }
        }
        System.out.println("random wrong answers, not blamed on an idea: " + total.line());
        slips.forEach((slip, count) -> System.out.println("  " + slip + " " + count.line()));
        assertThat(1 - total.share()).as(() -> total.line() + table(exercises)).isLessThan(MOST_BLAMED);
        slips.forEach((slip, count) -> {
            if (slip != RandomAnswers.Slip.NEIGHBOUR) {
                assertThat(1 - count.share()).as(() -> slip + " " + count).isLessThan(MOST_BLAMED);
            }
        });
    }
}
