package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who gets which task and which numbers. */
class DeckTest {

    private static final Slot SLOT = Written.pool("a", 2, task(0), task(1), task(2), task(3), task(4));

    private static Task task(int number) {
        return new Task("m/" + number, "m/" + number, "0".repeat(64), Optional.empty());
    }

    private static int first(int pool, int students, int place, List<Integer> drawn) {
        return Deck.variants(7, SLOT, "m/0", pool, new Deck.Seat(place, students), drawn, Set.of())
                .getFirst();
    }

    /** In any order in which the class comes. */
    private static List<Integer> dealt(int pool, List<Integer> places) {
        var drawn = new ArrayList<Integer>();
        places.forEach(place -> drawn.add(first(pool, places.size(), place, List.copyOf(drawn))));
        return drawn;
    }

    private static List<Integer> shuffledClass(int students) {
        var places = new ArrayList<>(IntStream.range(0, students).boxed().toList());
        Collections.shuffle(places, new java.util.Random(3));
        return places;
    }

    @Test
    void nothingComesTwiceWhileThereIsEnough() {
        assertThat(dealt(300, shuffledClass(300))).doesNotHaveDuplicates();
    }

    /** Case 21. */
    @Test
    void ofAPoolThatIsSmallerThanTheClassEachIsDealtAboutAsOften() {
        Map<Integer, Integer> had = new HashMap<>();
        dealt(24, shuffledClass(300)).forEach(variant -> had.merge(variant, 1, Integer::sum));
        assertThat(had).hasSize(24);
        assertThat(had.values()).allMatch(times -> times == 12 || times == 13);
    }

    @Test
    void whoseNumbersBreakGetsThoseThatNobodyHas() {
        List<Integer> others = IntStream.range(0, 20)
                .filter(place -> place != 3)
                .mapToObj(place -> first(30, 20, place, List.of()))
                .toList();
        List<Integer> mine = Deck.variants(7, SLOT, "m/0", 30, new Deck.Seat(3, 20), others, Set.of());

        assertThat(mine).hasSize(30).doesNotHaveDuplicates();
        assertThat(mine.getFirst()).isEqualTo(first(30, 20, 3, List.of()));
        assertThat(mine.subList(1, 11)).doesNotContainAnyElementsOf(others);
        assertThat(mine.subList(11, 30)).hasSameElementsAs(others);
    }

    @Test
    void whoseNumbersWereGivenAwayGetsOthers() {
        int own = first(30, 20, 3, List.of());
        assertThat(first(30, 20, 3, List.of(own))).isNotEqualTo(own);
    }

    @Test
    void theSameExerciseInTwoSlotsHasOtherNumbers() {
        int own = first(30, 20, 3, List.of());
        assertThat(Deck.variants(7, SLOT, "m/0", 30, new Deck.Seat(3, 20), List.of(), Set.of(own)))
                .hasSize(30)
                .last()
                .isEqualTo(own);
    }

    @Test
    void eachStudentGetsDifferentTasksAndEachTaskIsTakenAsOften() {
        Map<Task, Integer> had = new HashMap<>();
        for (int place = 0; place < 10; place++) {
            List<Task> tasks = Deck.tasks(7, SLOT, new Deck.Seat(place, 10));
            assertThat(tasks).hasSize(5).doesNotHaveDuplicates();
            tasks.subList(0, 2).forEach(task -> had.merge(task, 1, Integer::sum));
        }
        assertThat(had).hasSize(5);
        assertThat(new HashSet<>(had.values())).containsExactly(4);
    }
}
