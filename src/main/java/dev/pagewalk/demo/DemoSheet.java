package dev.pagewalk.demo;

import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Kind;
import dev.pagewalk.homework.LateStep;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Task;
import dev.pagewalk.homework.Timetable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of homework of the demo's class.
 *
 * @param asked its tasks, of the course that comes with Pagewalk
 * @param release in days from today
 * @param due in days from today
 * @param lateDays for how many days after that it is still accepted, for half
 */
record DemoSheet(String title, List<Asked> asked, int release, int due, int lateDays) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(23, 59);

    /**
     * A task.
     *
     * @param path of the exercise
     * @param activity the only one that is asked; empty: all
     */
    record Asked(String path, Optional<String> activity, double points) {
        static Asked whole(String path, double points) {
            return new Asked(path, Optional.empty(), points);
        }

        static Asked one(String path, String activity, double points) {
            return new Asked(path, Optional.of(activity), points);
        }
    }

    /** One that is graded, one that is late, one that is open. */
    static final List<DemoSheet> ALL = List.of(
            new DemoSheet(
                    "Sheet 1: Addresses",
                    List.of(
                            Asked.whole("m3-page-tables/3-2-cut-the-address", 6),
                            Asked.one("m2-regions-pages/2-1-page-and-granularity", "first", 2),
                            Asked.one("m2-regions-pages/2-1-page-and-granularity", "whose", 2)),
                    -18,
                    -9,
                    0),
            new DemoSheet(
                    "Sheet 2: Page tables",
                    List.of(
                            Asked.one("m3-page-tables/3-1-why-a-tree", "near", 3),
                            Asked.one("m3-page-tables/3-1-why-a-tree", "far", 3),
                            Asked.one("m2-regions-pages/2-2-state-type-protection", "query", 4)),
                    -9,
                    -2,
                    5),
            new DemoSheet(
                    "Sheet 3: Reserve and commit",
                    List.of(
                            Asked.one("m5-virtual-alloc/5-1-reserve", "big", 2),
                            Asked.one("m5-virtual-alloc/5-2-commit", "straddle", 3),
                            Asked.one("m5-virtual-alloc/5-2-commit", "pages", 5)),
                    -2,
                    5,
                    0));

    /** @param tasks of {@link #asked}, in order */
    Assignment assignment(List<Task> tasks, LocalDate today) {
        var slots = new ArrayList<Slot>();
        for (int number = 0; number < tasks.size(); number++) {
            slots.add(new Slot(
                    "t" + (number + 1),
                    List.of(tasks.get(number)),
                    1,
                    asked.get(number).points(),
                    Map.of()));
        }
        var timetable = new Timetable(
                today.plusDays(release).atTime(MORNING),
                today.plusDays(due).atTime(EVENING),
                lateDays == 0 ? List.of() : List.of(new LateStep(Duration.ZERO, 0.5)),
                today.plusDays(due + lateDays).atTime(EVENING),
                Optional.empty());
        return new Assignment(title, Kind.HOMEWORK, slots, AttemptPolicy.USUAL, timetable, Optional.empty());
    }
}
