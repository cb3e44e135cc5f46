package dev.pagewalk.exercise.kind.cells;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is shown of a ruler: nothing of what is right, only which cells say it.
 *
 * @param to the first address that is no longer on it
 * @param page bytes between two marks
 * @param grain bytes between two longer marks: a region may begin there
 */
public record RulerExhibit(long from, long to, long page, long grain, List<Bar> bars) {

    private static final int MOST_GRAINS = 4;

    public RulerExhibit {
        bars = List.copyOf(bars);
    }

    /** True if it can be drawn: it begins and ends with a long mark and has no more marks than one can see. */
    public boolean fits() {
        return from % grain == 0 && to % grain == 0 && from < to && to - from <= MOST_GRAINS * grain;
    }

    public boolean shows(long at) {
        return from <= at && at < to;
    }

    /** A run of bytes; if it is {@code sized}, the end is how many there are, else the last one. */
    public record Bar(String id, Place from, Place end, boolean sized) {

        /** True if cells say something of it. */
        public boolean asked() {
            return from instanceof Asked || end instanceof Asked;
        }

        /** The first byte, as far as it is known. */
        public Optional<Long> first(Function<String, Optional<Long>> cells) {
            return from.value(cells);
        }

        /** The last byte, as far as it is known. */
        public Optional<Long> last(Function<String, Optional<Long>> cells) {
            return sized
                    ? first(cells).flatMap(start -> end.value(cells).map(size -> start + size - 1))
                    : end.value(cells);
        }
    }

    /** Where a bar begins or ends. */
    public sealed interface Place {

        /** @param cells what is known of cells by now */
        default Optional<Long> value(Function<String, Optional<Long>> cells) {
            return switch (this) {
                case Told(long value) -> Optional.of(value);
                case Asked(String cell) -> cells.apply(cell);
            };
        }
    }

    /** Told with the question. */
    public record Told(long value) implements Place {}

    /** What a cell asks for. */
    public record Asked(String cell) implements Place {}
}
