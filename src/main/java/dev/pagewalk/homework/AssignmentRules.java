package dev.pagewalk.homework;

import dev.pagewalk.homework.AssignmentProblem.What;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What has to hold of an assignment before students see it, but for what only its exercises tell. All at once. */
final class AssignmentRules {

    private static final int LONGEST_TITLE = 120;
    private static final int MOST = 100;
    private static final int MOST_POINTS = 10_000;
    private static final int MOST_WEIGHT = 1_000;
    private static final int MOST_TRIES = 1_000;
    private static final int MOST_LATE_STEPS = 20;
    private static final String SLOT_ID = "[A-Za-z0-9-]{1,40}";
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]|\\p{M}{4,}");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final Assignment assignment;
    private final ZoneId zone;
    private final List<AssignmentProblem> problems = new ArrayList<>();

    private AssignmentRules(Assignment assignment, ZoneId zone) {
        this.assignment = assignment;
        this.zone = zone;
    }

    /** @param zone of the class: which of two times comes first can depend on it */
    static List<AssignmentProblem> problems(Assignment assignment, ZoneId zone) {
        var rules = new AssignmentRules(assignment, zone);
        rules.title();
        rules.slots();
        rules.choice();
        rules.policy();
        rules.times();
        return List.copyOf(rules.problems);
    }

    private void unless(boolean holds, What what) {
        unless(holds, what, "", "");
    }

    private void unless(boolean holds, What what, String slot, String detail) {
        if (!holds) {
            problems.add(new AssignmentProblem(what, slot, detail));
        }
    }

    private void title() {
        int length = assignment.title().strip().length();
        unless(length >= 1 && length <= LONGEST_TITLE, What.TITLE_LENGTH);
        unless(!UNFIT.matcher(assignment.title()).find(), What.TITLE_CHARACTERS);
    }

    private void slots() {
        List<Slot> slots = assignment.slots();
        unless(!slots.isEmpty(), What.NO_SLOTS);
        unless(slots.size() <= MOST, What.MANY_SLOTS);
        var ids = new HashSet<String>();
        slots.forEach(slot -> {
            unless(slot.id().matches(SLOT_ID) && ids.add(slot.id()), What.SLOT_ID, slot.id(), slot.id());
            slot(slot);
        });
    }

    private void slot(Slot slot) {
        unless(!slot.pool().isEmpty(), What.NO_TASKS, slot.id(), "");
        unless(slot.pool().size() <= MOST, What.MANY_TASKS, slot.id(), "");
        var seen = new HashSet<List<Object>>();
        slot.pool()
                .forEach(task -> unless(
                        seen.add(List.of(task.exerciseId(), task.activityId())),
                        What.TASK_TWICE,
                        slot.id(),
                        task.exerciseId()));
        unless(
                slot.take() >= 1 && slot.take() <= Math.max(1, slot.pool().size()),
                What.TAKE_RANGE,
                slot.id(),
                slot.take() + "");
        unless(within(slot.points(), MOST_POINTS), What.POINTS_RANGE, slot.id(), slot.points() + "");
        slot.weights()
                .forEach((step, weight) -> unless(within(weight, MOST_WEIGHT), What.WEIGHT_RANGE, slot.id(), step));
    }

    /** False of what is no number, too. */
    private static boolean within(double value, double most) {
        return value >= 0 && value <= most;
    }

    private void choice() {
        assignment.chooseSlots().ifPresent(choose -> {
            unless(choose >= 1 && choose < assignment.slots().size(), What.CHOOSE_RANGE, "", choose + "");
            unless(assignment.slots().stream().map(Slot::total).distinct().count() <= 1, What.CHOOSE_UNEQUAL);
        });
    }

    private void policy() {
        AttemptPolicy policy = assignment.policy();
        policy.tries().ifPresent(tries -> unless(tries >= 1 && tries <= MOST_TRIES, What.TRIES_RANGE, "", tries + ""));
        unless(within(policy.creditAfterHelp(), 1), What.CREDIT_RANGE);
    }

    private void times() {
        Timetable times = assignment.timetable();
        unless(inRange(times.release()), What.RELEASE_RANGE);
        unless(inRange(times.due()), What.DUE_RANGE);
        unless(inRange(times.close()), What.CLOSE_RANGE);
        Timeline timeline = times.in(zone);
        unless(timeline.due().isAfter(timeline.release()), What.DUE_BEFORE_RELEASE);
        unless(!timeline.close().isBefore(timeline.due()), What.CLOSE_BEFORE_DUE);
        times.limit()
                .ifPresent(limit -> unless(
                        limit.compareTo(Duration.ofMinutes(1)) >= 0
                                && limit.compareTo(Duration.ofMinutes(Grant.Changes.MOST_MINUTES)) <= 0,
                        What.LIMIT_RANGE));
        late(timeline);
    }

    private static boolean inRange(LocalDateTime time) {
        return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
    }

    private void late(Timeline timeline) {
        List<LateStep> steps = timeline.late();
        unless(steps.size() <= MOST_LATE_STEPS, What.MANY_LATE_STEPS);
        Duration open = Duration.between(timeline.due(), timeline.close());
        for (int i = 0; i < steps.size(); i++) {
            LateStep step = steps.get(i);
            boolean later = i == 0
                    ? !step.after().isNegative()
                    : step.after().compareTo(steps.get(i - 1).after()) > 0;
            boolean less = i == 0 || step.factor() < steps.get(i - 1).factor();
            unless(later && step.after().compareTo(open) < 0, What.LATE_TIME, "", i + 1 + "");
            unless(within(step.factor(), 1) && less, What.LATE_FACTOR, "", i + 1 + "");
        }
    }
}
