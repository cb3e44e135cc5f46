package dev.pagewalk.address;

/**
 * A 32-bit virtual address.
 *
 * @param raw the address, 0 to 0xFFFFFFFF, as an unsigned {@code int}
 */
public record VirtualAddress(int raw) implements Comparable<VirtualAddress> {

    /** The address as a number from 0 to 2^32-1. */
    public long value() {
        return Integer.toUnsignedLong(raw);
    }

    /** This address plus a number of bytes, wrapping at 4 GiB as the processor does. */
    public VirtualAddress plus(long bytes) {
        return new VirtualAddress((int) (raw + bytes));
    }

    @Override
    public int compareTo(VirtualAddress other) {
        return Integer.compareUnsigned(raw, other.raw);
    }

    /** Eight hexadecimal digits after {@code 0x}. */
    @Override
    public String toString() {
        return "0x%08X".formatted(raw);
    }
}
