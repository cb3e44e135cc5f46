package dev.pagewalk.address;

/**
 * A contiguous range of virtual addresses.
 *
 * @param start first byte
 * @param size number of bytes, 1 to 2^32
 */
public record AddressRange(VirtualAddress start, long size) {

    public AddressRange {
        if (size < 1 || start.value() + size > 1L << 32) {
            throw new IllegalArgumentException(
                    "a range must lie within 4 GiB, was %s with %d bytes".formatted(start, size));
        }
    }

    /** The last byte of the range (inclusive). */
    public VirtualAddress last() {
        return start.plus(size - 1);
    }

    /** True if {@code address} is one of the range's bytes. */
    public boolean contains(VirtualAddress address) {
        long offset = address.value() - start.value();
        return offset >= 0 && offset < size;
    }

    @Override
    public String toString() {
        return "%s-%s".formatted(start, last());
    }
}
