package dev.pagewalk.machine.snapshot;

/**
 * A file of the simulated disk.
 *
 * @param name as given when it was made
 * @param length bytes
 * @param handles open on it
 * @param section number of the section through which it is mapped; 0 if it isn't
 * @param beginning its first bytes on disk, 0 to 255 each (at most {@link #EXCERPT})
 */
public record FileSnapshot(String name, int length, int handles, int section, Words beginning) {

    /** Bytes of a file that a snapshot holds. */
    public static final int EXCERPT = 128;
}
