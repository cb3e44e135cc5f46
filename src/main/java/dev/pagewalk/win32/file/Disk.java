package dev.pagewalk.win32.file;

import dev.pagewalk.memory.Section;
import dev.pagewalk.memory.StateDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The simulated disk: files by name, without regard to case. */
final class Disk {

    /** Most bytes of all files together. */
    static final long CAPACITY = 64L << 20;

    private static final String FORBIDDEN = "<>\"|?*";
    private static final int LONGEST_NAME = 259;

    private final Map<String, DiskFile> files = new TreeMap<>();
    private final List<OpenFile> open = new ArrayList<>();
    private final int pageSize;

    Disk(int pageSize) {
        this.pageSize = pageSize;
    }

    /** False for names that Windows refuses. */
    static boolean isValid(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return false;
        }
        return name.chars().allMatch(c -> c >= ' ' && FORBIDDEN.indexOf(c) < 0);
    }

    @Nullable DiskFile find(String name) {
        return files.get(key(name));
    }

    DiskFile create(String name) {
        DiskFile file = new DiskFile(name, pageSize);
        files.put(key(name), file);
        return file;
    }

    /** The files in the order of their names: at most {@code most}, the beginning of each copied. */
    List<FileRecord> list(int most, int excerpt) {
        return files.values().stream()
                .limit(most)
                .map(file -> {
                    Section section = file.section();
                    return new FileRecord(
                            file.name,
                            file.length(),
                            file.opens,
                            section == null ? 0 : section.number(),
                            file.read(0, excerpt));
                })
                .toList();
    }

    /** Tells a digest all files with all their bytes. */
    void digest(StateDigest digest) {
        for (DiskFile file : files.values()) {
            digest.add(file.name).add(file.opens).add(file.read(0, file.length()));
        }
    }

    void delete(DiskFile file) {
        files.remove(key(file.name));
    }

    /** Whether the disk has room for a file to become this long. */
    boolean hasRoom(DiskFile file, long newLength) {
        long others = 0;
        for (DiskFile each : files.values()) {
            others += each == file ? 0 : each.length();
        }
        return others + newLength <= CAPACITY;
    }

    /** True if everybody who has the file open lets it be opened like this, and the other way round. */
    boolean mayShare(DiskFile file, boolean read, boolean write, int share) {
        for (OpenFile other : open) {
            if (other.file == file
                    && (read && (other.share & 1) == 0
                            || write && (other.share & 2) == 0
                            || other.mayRead && (share & 1) == 0
                            || other.mayWrite && (share & 2) == 0)) {
                return false;
            }
        }
        return true;
    }

    OpenFile open(DiskFile file, boolean mayRead, boolean mayWrite, int share) {
        OpenFile opened = new OpenFile(this, file, mayRead, mayWrite, share);
        open.add(opened);
        file.opens++;
        return opened;
    }

    void closed(OpenFile file) {
        open.remove(file);
        file.file.opens--;
    }

    private static String key(String name) {
        return name.replace('/', '\\').toLowerCase(Locale.ROOT);
    }
}
