package dev.pagewalk.memory;

/**
 * The memory of one process as its user-mode code sees it: loads and stores through page directory and page tables.
 *
 * <p>These methods take addresses as plain {@code int}s although they are called from other rooms: they are the
 * interpreter's inner loop. Numbers are little-endian. Any access may throw
 * {@link dev.pagewalk.event.SimulatedException}: access violation, guard page, stack overflow; then nothing was changed.
 */
public final class AddressSpace {
    // contract only; the lead implements it now

    /** One byte, zero-extended. */
    public int load8(int address) { throw new UnsupportedOperationException(); }
    /** Two bytes, zero-extended. */
    public int load16(int address) { throw new UnsupportedOperationException(); }
    public int load32(int address) { throw new UnsupportedOperationException(); }
    public long load64(int address) { throw new UnsupportedOperationException(); }
    public void store8(int address, int value) { throw new UnsupportedOperationException(); }
    public void store16(int address, int value) { throw new UnsupportedOperationException(); }
    public void store32(int address, int value) { throw new UnsupportedOperationException(); }
    public void store64(int address, long value) { throw new UnsupportedOperationException(); }
    /** Checks that all bytes can be written (touching them as a write would), then copies. */
    public void write(int address, byte[] bytes) { throw new UnsupportedOperationException(); }
    public byte[] read(int address, int length) { throw new UnsupportedOperationException(); }
    /** What fetching an instruction there would do: access violation unless the page is readable code. */
    public void fetch(int address) { throw new UnsupportedOperationException(); }
    /** Address of the thread environment block of the running thread (fs:[0] in real x86): +0 exception list, +4 StackBase, +8 StackLimit, +0x34 LastErrorValue. */
    public int threadBlock() { throw new UnsupportedOperationException(); }
}
