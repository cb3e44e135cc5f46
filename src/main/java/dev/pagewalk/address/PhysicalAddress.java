package dev.pagewalk.address;

/**
 * A physical address: a place in simulated RAM.
 *
 * @param raw the address, 0 to 0xFFFFFFFF, as an unsigned {@code int} (no PAE: 32 address lines)
 */
public record PhysicalAddress(int raw) implements Comparable<PhysicalAddress> {

    /** The address as a number from 0 to 2^32-1. */
    public long value() {
        return Integer.toUnsignedLong(raw);
    }

    @Override
    public int compareTo(PhysicalAddress other) {
        return Integer.compareUnsigned(raw, other.raw);
    }

    @Override
    public String toString() {
        return "0x%08X".formatted(raw);
    }
}
