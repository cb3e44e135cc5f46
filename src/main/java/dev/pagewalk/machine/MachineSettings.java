package dev.pagewalk.machine;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.memory.MemoryManager;

/**
 * How a machine is built.
 *
 * @param pageSize bytes of a page and of a frame: 4096 or 8192
 * @param frames RAM in frames (131,072 of 4 KiB are 512 MiB)
 * @param pageFilePages size of the page file in pages
 * @param commitLimitPages most pages that the system promises: at least 2 MiB, at most {@link #mostCommit}
 * @param seed of everything that a machine may choose
 */
public record MachineSettings(int pageSize, int frames, int pageFilePages, long commitLimitPages, long seed) {

    /** 512 MiB of RAM, 1.5 GiB of page file: the lecture's 1 GiB commit fits. */
    public static final MachineSettings DEFAULT = new MachineSettings(131_072, 393_216, 0);

    /**
     * Fewest frames: what a process needs at the same time (its page tables, stack, program) and a few to page with.
     */
    public static final int FEWEST_FRAMES = 16;

    private static final long MOST_RAM = 2L << 30;
    /** A page file entry has 20 bits for the slot, and slot 0 is never used. */
    private static final long MOST_SLOTS = (1 << 20) - 1;

    /** A new process alone is charged for 1.5 MiB. */
    private static final long LEAST_COMMIT = 2L << 20;

    private static final int USUAL_PAGE_SIZE = 4096;

    public MachineSettings {
        int shift = PagingFormat.ofPageSize(pageSize).pageShift();
        require("frames", frames, FEWEST_FRAMES, MOST_RAM >>> shift);
        require("pageFilePages", pageFilePages, 0, MOST_SLOTS);
        long most = mostCommit(pageSize, frames, pageFilePages);
        long least = LEAST_COMMIT >>> shift;
        if (most < least) {
            throw new IllegalArgumentException(
                    "RAM and page file must hold %d pages together for one process, were %d frames and %d pages"
                            .formatted(least + frames - mostCommit(pageSize, frames, 0), frames, pageFilePages));
        }
        require("commitLimitPages", commitLimitPages, least, most);
    }

    /** A machine with 4 KiB pages that promises all it can hold. */
    public MachineSettings(int frames, int pageFilePages, long seed) {
        this(USUAL_PAGE_SIZE, frames, pageFilePages, mostCommit(USUAL_PAGE_SIZE, frames, pageFilePages), seed);
    }

    /** Pages that a machine can promise at most: RAM and page file, less what page tables may need. */
    public static long mostCommit(int pageSize, int frames, int pageFilePages) {
        return MemoryManager.commitLimit(frames, PagingFormat.ofPageSize(pageSize), pageFilePages);
    }

    /** How addresses split. */
    public PagingFormat format() {
        return PagingFormat.ofPageSize(pageSize);
    }

    /** A machine with the same bytes of RAM and page file in pages of another size. */
    public MachineSettings withPageSize(int bytes) {
        if (bytes == pageSize) {
            return this;
        }
        return resized(
                bytes, (int) ((long) frames * pageSize / bytes), (int) ((long) pageFilePages * pageSize / bytes));
    }

    /** The same machine with other sizes of RAM and page file, in pages; it promises all it can hold. */
    public MachineSettings withMemory(int ram, int pageFile) {
        return resized(pageSize, ram, pageFile);
    }

    /** The same machine promising less, or as much as it can hold. */
    public MachineSettings withCommitLimit(long pages) {
        return new MachineSettings(pageSize, frames, pageFilePages, pages, seed);
    }

    /** The same machine with another seed. */
    public MachineSettings withSeed(long another) {
        return new MachineSettings(pageSize, frames, pageFilePages, commitLimitPages, another);
    }

    private MachineSettings resized(int page, int ram, int pageFile) {
        PagingFormat.ofPageSize(page);
        return new MachineSettings(page, ram, pageFile, mostCommit(page, ram, pageFile), seed);
    }

    private static void require(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s must be %d to %d, was %d".formatted(what, least, most, value));
        }
    }
}
