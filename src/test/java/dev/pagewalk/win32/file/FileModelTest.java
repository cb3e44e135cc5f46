package dev.pagewalk.win32.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.win32.TestProcess;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A file through two handles and three views at random, against a byte array: what is written one way is read any other
 * way, a copied page stays a copy, lengths are exact. In the end nothing of it is left but the bytes.
 */
class FileModelTest {

    private static final int LONGEST = 150_000;
    private static final int BUFFER = 16_384;
    private static final int GENERIC_READ_WRITE = 0xC0000000;
    private static final int SHARE_ALL = 3;
    private static final int CREATE_ALWAYS = 2;
    private static final int OPEN_EXISTING = 3;
    private static final int USER_MAPPED_FILE = 1224;

    private TestProcess process;
    private Random random;
    private int pageSize;
    private int buffer;
    private int count;

    /** What the file holds; zeros behind {@link #length}. */
    private final byte[] content = new byte[LONGEST + BUFFER];

    private int length;
    private final int[] handles = new int[2];
    private final int[] positions = new int[2];

    /** Views to write, to read and to copy; 0 while nothing is mapped. */
    private final int[] views = new int[3];

    private int mapped;
    private byte[] copy = {};
    private boolean[] copied = {};

    @ParameterizedTest
    @CsvSource({"16384,1,4096", "16384,2,4096", "64,3,4096", "64,4,4096", "40,5,4096", "16384,6,8192", "40,7,8192"})
    void thousandsOfOperationsLeaveTheSameBytes(int frames, long seed, int page) {
        process = new TestProcess(frames, 65_536, PagingFormat.ofPageSize(page));
        random = new Random(seed);
        pageSize = page;
        buffer = process.call("VirtualAlloc", 0, BUFFER, 0x3000, Protection.PAGE_READWRITE);
        count = process.bytes(new byte[4]);
        int name = process.string("model.bin");
        handles[0] = process.call("CreateFileA", name, GENERIC_READ_WRITE, SHARE_ALL, 0, CREATE_ALWAYS, 0, 0);
        handles[1] = process.call("CreateFileA", name, GENERIC_READ_WRITE, SHARE_ALL, 0, OPEN_EXISTING, 0, 0);
        long charge = process.manager.use().commitCharge();
        for (int step = 0; step < 4_000; step++) {
            step();
        }
        unmap();
        readAll();
        assertThat(process.call("CloseHandle", handles[0])).isEqualTo(1);
        assertThat(process.call("DeleteFileA", name)).isZero();
        assertThat(process.call("CloseHandle", handles[1])).isEqualTo(1);
        assertThat(process.call("DeleteFileA", name)).isEqualTo(1);
        assertThat(process.manager.use().commitCharge()).isEqualTo(charge);
        assertThat(process.files.openHandles(10)).isEmpty();
    }

    private void step() {
        int which = random.nextInt(2);
        switch (random.nextInt(16)) {
            case 0, 1 -> seek(which);
            case 2, 3 -> write(which);
            case 4, 5, 6 -> read(which);
            case 7 -> setEnd(which);
            case 8 -> map(which);
            case 9 -> {
                if (random.nextInt(4) == 0) {
                    unmap();
                }
            }
            case 10 -> flush(which);
            case 11, 12 -> writeView();
            case 13 -> writeCopy();
            default -> readViews();
        }
    }

    private void seek(int which) {
        positions[which] = random.nextInt(LONGEST - BUFFER);
        assertThat(process.call("SetFilePointer", handles[which], positions[which], 0, 0))
                .isEqualTo(positions[which]);
    }

    private void write(int which) {
        byte[] bytes = new byte[random.nextInt(random.nextBoolean() ? 100 : 9_000)];
        if (positions[which] + bytes.length > LONGEST) {
            return;
        }
        random.nextBytes(bytes);
        process.memory.write(buffer, bytes);
        assertThat(process.call("WriteFile", handles[which], buffer, bytes.length, count, 0))
                .isEqualTo(1);
        assertThat(process.memory.load32(count)).isEqualTo(bytes.length);
        System.arraycopy(bytes, 0, content, positions[which], bytes.length);
        positions[which] += bytes.length;
        if (bytes.length > 0) {
            length = Math.max(length, positions[which]);
        }
        assertThat(process.call("GetFileSize", handles[1 - which], 0)).isEqualTo(length);
    }

    private void read(int which) {
        int wanted = random.nextInt(BUFFER);
        int expected = Math.max(0, Math.min(wanted, length - positions[which]));
        assertThat(process.call("ReadFile", handles[which], buffer, wanted, count, 0))
                .isEqualTo(1);
        assertThat(process.memory.load32(count)).isEqualTo(expected);
        assertSame(process.memory.read(buffer, expected), positions[which]);
        positions[which] += expected;
    }

    private void readAll() {
        positions[0] = 0;
        process.call("SetFilePointer", handles[0], 0, 0, 0);
        while (positions[0] < length) {
            read(0);
        }
    }

    private void assertSame(byte[] bytes, int at) {
        assertThat(Arrays.equals(bytes, 0, bytes.length, content, at, at + bytes.length))
                .isTrue();
    }

    private void setEnd(int which) {
        boolean refused = mapped > 0 && positions[which] < length;
        assertThat(process.call("SetEndOfFile", handles[which])).isEqualTo(refused ? 0 : 1);
        if (refused) {
            assertThat(process.lastError()).isEqualTo(USER_MAPPED_FILE);
        } else {
            length = positions[which];
            Arrays.fill(content, length, content.length, (byte) 0);
        }
    }

    private void map(int which) {
        if (mapped > 0 || length == 0) {
            return;
        }
        int mapping = process.call("CreateFileMappingA", handles[which], 0, Protection.PAGE_READWRITE, 0, 0, 0);
        assertThat(mapping).isNotZero();
        int[] access = {2, 4, 1};
        for (int i = 0; i < 3; i++) {
            views[i] = process.call("MapViewOfFile", mapping, access[i], 0, 0, 0);
            assertThat(views[i]).isNotZero();
        }
        // The views keep the section: the handle isn't needed any more.
        assertThat(process.call("CloseHandle", mapping)).isEqualTo(1);
        mapped = length;
        copy = new byte[mapped + pageSize];
        copied = new boolean[mapped / pageSize + 1];
    }

    private void unmap() {
        for (int i = 0; mapped > 0 && i < 3; i++) {
            assertThat(process.call("UnmapViewOfFile", views[i])).isEqualTo(1);
        }
        mapped = 0;
    }

    private void flush(int which) {
        assertThat(process.call("FlushFileBuffers", handles[which])).isEqualTo(1);
        if (mapped > 0) {
            assertThat(process.call("FlushViewOfFile", views[0], 0)).isEqualTo(1);
        }
    }

    private void writeView() {
        if (mapped == 0) {
            return;
        }
        byte[] bytes = new byte[1 + random.nextInt(Math.min(mapped, 5_000))];
        random.nextBytes(bytes);
        int at = random.nextInt(mapped - bytes.length + 1);
        process.memory.write(views[0] + at, bytes);
        System.arraycopy(bytes, 0, content, at, bytes.length);
    }

    private void writeCopy() {
        if (mapped == 0) {
            return;
        }
        int at = random.nextInt(mapped);
        int page = at / pageSize;
        if (!copied[page]) {
            copied[page] = true;
            System.arraycopy(content, page * pageSize, copy, page * pageSize, pageSize);
        }
        copy[at] = (byte) random.nextInt();
        process.memory.store8(views[2] + at, copy[at]);
    }

    private void readViews() {
        if (mapped == 0) {
            return;
        }
        int at = random.nextInt(mapped);
        int many = Math.min(mapped - at, 1 + random.nextInt(9_000));
        assertSame(process.memory.read(views[random.nextInt(2)] + at, many), at);
        byte[] seen = process.memory.read(views[2] + at, many);
        for (int i = 0; i < many; i++) {
            byte expected = copied[(at + i) / pageSize] ? copy[at + i] : content[at + i];
            assertThat(seen[i]).isEqualTo(expected);
        }
    }
}
