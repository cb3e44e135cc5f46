package dev.pagewalk.ui.lesson;

import dev.pagewalk.event.Event;
import dev.pagewalk.event.FaultKind;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way of one page fault through the questions that processor and Windows ask.
 *
 * @param turns the questions that were asked, in order, and what was answered
 * @param end what came of it
 */
record FaultWay(List<Turn> turns, End end) {

    /** The lowest bit of the processor's error code: the entry was valid and didn't allow the access. */
    private static final int ENTRY_WAS_VALID = 1;

    FaultWay {
        turns = List.copyOf(turns);
    }

    /** A question that was asked. */
    record Turn(Question question, boolean yes) {}

    /** What comes of an access. */
    enum End {
        ACCESS,
        COPY,
        VIOLATION,
        GUARD,
        STILL_THERE,
        DISK,
        ZERO
    }

    /** All that is asked, in order. An answer without an end leads to the next question. */
    enum Question {
        VALID(Optional.empty(), Optional.empty()),
        RIGHT(Optional.of(End.ACCESS), Optional.empty()),
        COPY(Optional.of(End.COPY), Optional.of(End.VIOLATION)),
        REGION(Optional.empty(), Optional.of(End.VIOLATION)),
        COMMITTED(Optional.empty(), Optional.of(End.VIOLATION)),
        GUARD(Optional.of(End.GUARD), Optional.empty()),
        ALLOWED(Optional.empty(), Optional.of(End.VIOLATION)),
        FRAME(Optional.of(End.STILL_THERE), Optional.empty()),
        DISK(Optional.of(End.DISK), Optional.of(End.ZERO));

        private final Optional<End> yes;
        private final Optional<End> no;

        Question(Optional<End> yes, Optional<End> no) {
            this.yes = yes;
            this.no = no;
        }

        Optional<End> end(boolean answer) {
            return answer ? yes : no;
        }

        /** True if it is asked only where the entry is valid. */
        boolean ofValidEntry() {
            return this == RIGHT || this == COPY;
        }
    }

    /**
     * The way of a fault; empty for a page that a section shares, whose way has more questions than are drawn.
     *
     * @param after the machine behind it
     */
    static Optional<FaultWay> of(Event.PageFaulted fault, MachineSnapshot after) {
        if (fault.kind() == FaultKind.PROTOTYPE) {
            return Optional.empty();
        }
        var turns = new ArrayList<Turn>();
        boolean valid = (fault.errorCode() & ENTRY_WAS_VALID) != 0;
        for (Question question : Question.values()) {
            if (question != Question.VALID && question.ofValidEntry() != valid) {
                continue;
            }
            boolean yes = question == Question.VALID ? valid : answer(question, fault, after);
            turns.add(new Turn(question, yes));
            Optional<End> end = question.end(yes);
            if (end.isPresent()) {
                return Optional.of(new FaultWay(turns, end.get()));
            }
        }
        throw new IllegalStateException("the last question has no end");
    }

    private static boolean answer(Question question, Event.PageFaulted fault, MachineSnapshot after) {
        FaultKind kind = fault.kind();
        boolean violation = kind == FaultKind.ACCESS_VIOLATION;
        return switch (question) {
            // A right that the entry gives makes no fault.
            case VALID, RIGHT -> false;
            case COPY -> kind == FaultKind.COPY_ON_WRITE;
            case REGION -> !violation || state(fault, after) != RegionSnapshot.State.FREE;
            case COMMITTED -> !violation || state(fault, after) == RegionSnapshot.State.COMMITTED;
            case GUARD ->
                switch (kind) {
                    case GUARD_PAGE, STACK_GROWTH, STACK_OVERFLOW -> true;
                    default -> false;
                };
            case ALLOWED -> !violation;
            case FRAME -> kind == FaultKind.TRANSITION;
            case DISK -> kind == FaultKind.PAGE_FILE || kind == FaultKind.FILE;
        };
    }

    private static RegionSnapshot.State state(Event.PageFaulted fault, MachineSnapshot after) {
        return after.regions().stream()
                .filter(region -> region.range().contains(fault.address()))
                .map(RegionSnapshot::state)
                .findFirst()
                .orElse(RegionSnapshot.State.FREE);
    }
}
