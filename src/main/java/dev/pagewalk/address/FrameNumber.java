package dev.pagewalk.address;

/**
 * The number of a frame (page frame number, PFN): physical address divided by the page size.
 *
 * @param value 0 to the number of frames of the machine less one
 */
public record FrameNumber(int value) implements Comparable<FrameNumber> {

    public FrameNumber {
        if (value < 0) {
            throw new IllegalArgumentException("frame number must not be negative, was " + value);
        }
    }

    @Override
    public int compareTo(FrameNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "%05X".formatted(value);
    }
}
