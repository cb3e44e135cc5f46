package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is to choose from is shuffled, so that the right one isn't known by its place. */
class DealTest {

    /** Variants of each exercise that are dealt. */
    private static final int VARIANTS = 6;

    @TempDir
    Path folder;

    @Test
    void aVariantHasOneOrderAndOthersHaveOthers() {
        Exercise exercise = Answering.reference();
        var orders = new HashSet<List<String>>();
        for (int number = 0; number < 12; number++) {
            Variant variant = VariantFactory.variant(exercise, number);
            Activity nodes = exercise.activity("nodes").orElseThrow();
            List<String> order = nodes.offered(variant, "nodes.option");
            assertThat(order).containsExactlyInAnyOrder("heap", "pages", "program");
            assertThat(nodes.offered(VariantFactory.reopen(exercise, variant.draw()), "nodes.option"))
                    .isEqualTo(order);
            orders.add(order);
        }
        assertThat(orders).hasSizeGreaterThan(3);
    }

    @Test
    void theStepsOfAnActivityAreShuffledApart() {
        Exercise exercise = Answering.reference();
        Activity quiz = exercise.activity("quiz").orElseThrow();
        Activity diff = exercise.activity("diff").orElseThrow();
        var together = new HashSet<Boolean>();
        for (int number = 0; number < 12; number++) {
            Variant variant = VariantFactory.variant(exercise, number);
            together.add(quiz.offered(variant, "quiz").getFirst().equals("reserved")
                    == diff.offered(variant, "diff").getFirst().equals("reserve"));
        }
        assertThat(together).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whatIsSaidToBeLastStaysLast() throws IOException {
        Exercise exercise = new SmallExercise(folder).write("""
                format: 1
                title: {en: Size, zh: 大小}
                summary: {en: A size., zh: 一个大小。}
                params:
                  pages: {int: {from: 2, to: 9}}
                ask:
                  - id: size
                    kind: choice
                    options:
                      - {id: one, right: pages > 1}
                      - {id: none, right: "false", last: true}
                      - {id: two, right: "false"}
                      - {id: three, right: "false"}
                """, """
                # size
                {{ pages }} pages.
                ## option one
                One
                ## option two
                Two
                ## option three
                Three
                ## option none
                None
                """);
        var first = new HashSet<String>();
        for (int number = 0; number < 12; number++) {
            List<String> order =
                    exercise.activities().getFirst().offered(VariantFactory.variant(exercise, number), "size");
            assertThat(order.getLast()).isEqualTo("none");
            first.add(order.getFirst());
        }
        assertThat(first).containsExactlyInAnyOrder("one", "two", "three");
    }

    /** Of the course as it is: in no question that has several variants is the right one always first. */
    @Test
    void inTheCourseTheRightOneIsNotAlwaysFirst() throws IOException {
        var always = new ArrayList<String>();
        int first = 0;
        int all = 0;
        for (Path path : Course.folders()) {
            Exercise exercise = Course.exercise(Course.path(path));
            var here = new ArrayList<Variant>();
            for (int number = 0; number < Math.min(VARIANTS, exercise.pool()); number++) {
                here.add(VariantFactory.variant(exercise, number));
            }
            for (Activity activity : exercise.activities()) {
                for (String step : activity.steps()) {
                    if (activity.offered(here.getFirst(), step).isEmpty()) {
                        continue;
                    }
                    long good = here.stream()
                            .filter(variant -> rightFirst(variant, activity, step))
                            .count();
                    first += (int) good;
                    all += here.size();
                    if (here.size() == VARIANTS && good == VARIANTS && !activity.several(step)) {
                        always.add(exercise.id() + " " + step);
                    }
                }
            }
        }
        assertThat(all).isGreaterThan(500);
        assertThat(always).isEmpty();
        assertThat((double) first / all).isBetween(0.2, 0.55);
    }

    private static boolean rightFirst(Variant variant, Activity activity, String step) {
        Set<String> right = new HashSet<>();
        variant.expected(step).orElseThrow().right().forEach(answer -> right.addAll(((Answer.Chosen) answer).ids()));
        return right.contains(activity.offered(variant, step).getFirst());
    }
}
