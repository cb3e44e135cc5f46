package dev.pagewalk.homework;

import java.util.Locale;

/**
 * Why an assignment can't be as it is.
 *
 * @param slot where; empty if it is about the whole
 * @param detail the step, exercise or number that it is about; empty if there is none
 */
public record AssignmentProblem(What what, String slot, String detail) {

    /** The input a problem belongs to. */
    public enum Field {
        TITLE,
        SLOTS,
        POOL,
        TAKE,
        POINTS,
        WEIGHTS,
        CHOOSE,
        TRIES,
        CREDIT,
        RELEASE,
        DUE,
        LATE,
        CLOSE,
        LIMIT,
        /** None: it is about the assignment as a whole. */
        REVISION
    }

    /** What is wrong. */
    public enum What {
        /** Not 1 to 120 characters. */
        TITLE_LENGTH(Field.TITLE),
        /** Control characters, or some that can't be seen. */
        TITLE_CHARACTERS(Field.TITLE),
        /** There is nothing to do. */
        NO_SLOTS(Field.SLOTS),
        /** More than 100. */
        MANY_SLOTS(Field.SLOTS),
        /** Two slots have the same id, or it isn't letters, digits and dashes. */
        SLOT_ID(Field.SLOTS),
        /** There is nothing to draw from. */
        NO_TASKS(Field.POOL),
        /** More than 100. */
        MANY_TASKS(Field.POOL),
        /** The same task twice in a pool. */
        TASK_TWICE(Field.POOL),
        /** Its content was never kept, or can't be read any more; the detail is the exercise. */
        TASK_UNKNOWN(Field.POOL),
        /** The exercise has no such activity; the detail is its id. */
        ACTIVITY_UNKNOWN(Field.POOL),
        /** It has nothing that is answered; the detail is the exercise. */
        TASK_WITHOUT_STEPS(Field.POOL),
        /** Less than one, or more than the pool has. */
        TAKE_RANGE(Field.TAKE),
        /** Not 0 to 10,000. */
        POINTS_RANGE(Field.POINTS),
        /** Not 0 to 1,000. */
        WEIGHT_RANGE(Field.WEIGHTS),
        /** No task of the slot has such a step; the detail is its id. */
        WEIGHT_UNKNOWN(Field.WEIGHTS),
        /** All steps of a task weigh nothing; the detail is the exercise. */
        WEIGHTS_NOTHING(Field.WEIGHTS),
        /** Less than one, or not fewer than there are slots. */
        CHOOSE_RANGE(Field.CHOOSE),
        /** Where students choose, all slots are worth the same. */
        CHOOSE_UNEQUAL(Field.CHOOSE),
        /** Not 1 to 1,000. */
        TRIES_RANGE(Field.TRIES),
        /** Not 0 to 1. */
        CREDIT_RANGE(Field.CREDIT),
        /** Not in the years 2000 to 2200. */
        RELEASE_RANGE(Field.RELEASE),
        /** Not in the years 2000 to 2200. */
        DUE_RANGE(Field.DUE),
        /** Not after the release. */
        DUE_BEFORE_RELEASE(Field.DUE),
        /** Not in the years 2000 to 2200. */
        CLOSE_RANGE(Field.CLOSE),
        /** Before it is due. */
        CLOSE_BEFORE_DUE(Field.CLOSE),
        /** More than 20 steps. */
        MANY_LATE_STEPS(Field.LATE),
        /** Not 0 to 1, or not less than the step before. */
        LATE_FACTOR(Field.LATE),
        /** Before it is due, not after the step before, or not before it closes. */
        LATE_TIME(Field.LATE),
        /** Not one minute to ten years. */
        LIMIT_RANGE(Field.LIMIT),
        /** It was changed since it was read. */
        CHANGED_MEANWHILE(Field.REVISION),
        /** It says more than can be kept. */
        TOO_LONG(Field.REVISION),
        /** Somebody has begun it. */
        BEGUN(Field.REVISION),
        /** The class was put away. */
        ARCHIVED(Field.REVISION);

        private final Field field;

        What(Field field) {
            this.field = field;
        }

        public Field field() {
            return field;
        }

        /** For example {@code homework.problem.due-before-release}. */
        public String key() {
            return "homework.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static AssignmentProblem of(What what) {
        return new AssignmentProblem(what, "", "");
    }

    public Field field() {
        return what.field();
    }
}
