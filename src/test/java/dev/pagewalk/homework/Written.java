package dev.pagewalk.homework;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assignments as tests need them, of a task whose content nobody looks at unless it is given. */
public final class Written {

    public static final LocalDateTime RELEASE = LocalDateTime.of(2026, 10, 5, 8, 0);
    public static final LocalDateTime DUE = LocalDateTime.of(2026, 10, 12, 23, 59);
    public static final Timetable WEEK = Timetable.of(RELEASE, DUE);
    public static final Task TASK = new Task("m/x", "m/x", "0".repeat(64), Optional.empty());

    private Written() {}

    public static Assignment of(Slot... slots) {
        return new Assignment("Sheet 1", Kind.HOMEWORK, List.of(slots), AttemptPolicy.USUAL, WEEK, Optional.empty());
    }

    public static Assignment usual() {
        return of(Slot.of("a", TASK, 10));
    }

    public static Slot pool(String id, int take, Task... pool) {
        return new Slot(id, List.of(pool), take, 5, Map.of());
    }

    public static Assignment with(Assignment assignment, Timetable timetable) {
        return new Assignment(
                assignment.title(),
                assignment.kind(),
                assignment.slots(),
                assignment.policy(),
                timetable,
                assignment.chooseSlots());
    }

    public static Assignment with(Assignment assignment, AttemptPolicy policy) {
        return new Assignment(
                assignment.title(),
                assignment.kind(),
                assignment.slots(),
                policy,
                assignment.timetable(),
                assignment.chooseSlots());
    }
}
