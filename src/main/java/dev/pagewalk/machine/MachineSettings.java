package dev.pagewalk.machine;

/**
 * How a machine is built.
 *
 * @param frames RAM in frames of one page (65,536 are 256 MiB with 4 KiB pages)
 * @param pageFilePages size of the page file in pages; commit limit = frames + page file
 * @param seed of everything that a machine may choose
 */
public record MachineSettings(int frames, int pageFilePages, long seed) {

    /** 512 MiB of RAM, 1.5 GiB of page file: the lecture's 1 GiB commit fits. */
    public static final MachineSettings DEFAULT = new MachineSettings(131_072, 393_216, 0);

    public MachineSettings {
        if (frames < 16 || frames > 524_288) {
            throw new IllegalArgumentException("frames must be 16 to 524288, was " + frames);
        }
        if (pageFilePages < 0 || pageFilePages > 1_048_576) {
            throw new IllegalArgumentException("pageFilePages must be 0 to 1048576, was " + pageFilePages);
        }
    }
}
