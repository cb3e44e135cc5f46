package dev.pagewalk.address;

/**
 * The number of a virtual page (virtual page number, VPN): virtual address divided by the page size.
 *
 * @param value 0 to 0xFFFFF with pages of 4 KiB
 */
public record PageNumber(int value) implements Comparable<PageNumber> {

    public PageNumber {
        if (value < 0) {
            throw new IllegalArgumentException("page number must not be negative, was " + value);
        }
    }

    @Override
    public int compareTo(PageNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "%05X".formatted(value);
    }
}
