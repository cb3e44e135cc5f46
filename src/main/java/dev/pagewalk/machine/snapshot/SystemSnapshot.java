package dev.pagewalk.machine.snapshot;

import java.util.List;

/**
 * What belongs to the machine as a whole, and what its process has opened.
 *
 * @param frames RAM
 * @param pageFile the page file
 * @param sections those that somebody holds on to, oldest first
 * @param files of the disk in the order of their names (at most {@link #MOST})
 * @param handles open, lowest first (at most {@link #MOST})
 * @param vads of the process, ascending
 * @param threadBlock address of the thread environment block
 */
public record SystemSnapshot(
        FrameTable frames,
        PageFileTable pageFile,
        List<SectionSnapshot> sections,
        List<FileSnapshot> files,
        List<HandleSnapshot> handles,
        List<VadSnapshot> vads,
        int threadBlock) {

    /** Files and handles that a snapshot lists. */
    public static final int MOST = 512;

    public SystemSnapshot {
        sections = List.copyOf(sections);
        files = List.copyOf(files);
        handles = List.copyOf(handles);
        vads = List.copyOf(vads);
    }
}
