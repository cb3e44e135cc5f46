package dev.pagewalk.memory;

import dev.pagewalk.event.Access;

/** Copies between a process's memory and the host, of any length: page by page, in ascending order. */
final class BlockTransfer {

    private final AddressSpace space;
    private final int mask;

    /** @param mask the bits of an address that are the offset in its page */
    BlockTransfer(AddressSpace space, int mask) {
        this.space = space;
        this.mask = mask;
    }

    byte[] read(int address, int length) {
        byte[] result = new byte[length];
        int done = 0;
        while (done < length) {
            int at = address + done;
            int part = Math.min(length - done, mask + 1 - (at & mask));
            System.arraycopy(space.openPart(at, Access.READ, part), at & mask, result, done, part);
            done += part;
        }
        return result;
    }

    /** All or nothing: touches all pages first. */
    void write(int address, byte[] source) {
        probeWrite(address, source.length);
        int done = 0;
        while (done < source.length) {
            int at = address + done;
            int part = Math.min(source.length - done, mask + 1 - (at & mask));
            System.arraycopy(source, done, space.openPart(at, Access.WRITE, part), at & mask, part);
            done += part;
        }
    }

    void probeWrite(int address, int length) {
        for (int done = 0; done < length; done += mask + 1 - (address + done & mask)) {
            space.openPart(address + done, Access.WRITE, 0);
        }
    }
}
