package dev.pagewalk.machine.snapshot;

/**
 * An open handle of a process.
 *
 * @param handle its value
 * @param kind what it stands for
 * @param name of the file or of the mapping; may be empty
 * @param mayRead whether it lets read
 * @param mayWrite whether it lets write
 * @param position of a file: the byte read or written next; of a section: bytes that can be seen
 * @param section number of the section; 0 for a file
 * @param handles that stand for the same object
 */
public record HandleSnapshot(
        int handle,
        Kind kind,
        String name,
        boolean mayRead,
        boolean mayWrite,
        long position,
        int section,
        int handles) {

    /** What a handle stands for. */
    public enum Kind {
        FILE,
        SECTION
    }
}
