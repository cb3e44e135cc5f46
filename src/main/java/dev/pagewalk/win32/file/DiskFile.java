package dev.pagewalk.win32.file;

import dev.pagewalk.memory.Section;
import dev.pagewalk.memory.SectionFile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file on the simulated disk: bytes, and the section through which views show it. */
final class DiskFile implements SectionFile {

    final String name;
    private final int pageSize;
    private byte[] content = new byte[0];
    private int length;
    private @Nullable Section section;
    /** Open handles. */
    int opens;

    DiskFile(String name, int pageSize) {
        this.name = name;
        this.pageSize = pageSize;
    }

    int length() {
        return length;
    }

    /** Cuts the file or extends it with zeros. */
    void setLength(int newLength) {
        if (newLength > content.length) {
            content = Arrays.copyOf(content, Math.max(newLength, content.length * 2));
        }
        if (newLength < length) {
            Arrays.fill(content, newLength, length, (byte) 0);
        }
        length = newLength;
    }

    /** Copies out what there is of a range. */
    byte[] read(long offset, int count) {
        if (offset >= length) {
            return new byte[0];
        }
        int from = (int) offset;
        return Arrays.copyOfRange(content, from, Math.min(length, from + Math.min(count, length - from)));
    }

    /** Copies a range in, extending the file if need be. */
    void write(int offset, byte[] bytes) {
        if (offset + bytes.length > length) {
            setLength(offset + bytes.length);
        }
        System.arraycopy(bytes, 0, content, offset, bytes.length);
    }

    /** The section of the file, null while it isn't mapped. */
    @Nullable Section section() {
        if (section != null && !section.isAlive()) {
            section = null;
        }
        return section;
    }

    void setSection(Section newSection) {
        section = newSection;
    }

    @Override
    public void readPage(int page, byte[] into) {
        byte[] bytes = read((long) page * pageSize, pageSize);
        System.arraycopy(bytes, 0, into, 0, bytes.length);
    }

    @Override
    public void writePage(int page, byte[] from) {
        int offset = page * pageSize;
        int count = Math.min(pageSize, length - offset);
        if (count > 0) {
            System.arraycopy(from, 0, content, offset, count);
        }
    }
}
