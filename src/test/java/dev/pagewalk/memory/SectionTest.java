package dev.pagewalk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views of sections: shared frames, copies on write, files. */
class SectionTest {

    private static final int SIZE = 0x20000;

    private final TestMemory memory = TestMemory.roomy();

    @Test
    void twoViewsOfASectionShowTheSameFrame() {
        Section section = pageFileSection(memory);
        int p = view(memory, section, Protection.READ_WRITE);
        int q = view(memory, section, Protection.READ_ONLY);
        memory.space.store32(p + 0x1234, 99);
        assertThat(memory.space.load32(q + 0x1234)).isEqualTo(99);
        memory.space.store32(p + 0x1234, 100);
        assertThat(memory.space.load32(q + 0x1234)).isEqualTo(100);
    }

    @Test
    void theFirstWriteToACopyOnWriteViewMakesThePagePrivate() {
        Section section = pageFileSection(memory);
        int p = view(memory, section, Protection.READ_WRITE);
        int q = view(memory, section, Protection.WRITE_COPY);
        memory.space.store32(p, 1);
        assertThat(memory.space.load32(q)).isEqualTo(1);
        assertThat(memory.space.tables.read(q >>> 12) & 0xFFF).isEqualTo(0x225);
        memory.space.store32(q, 2);
        assertThat(memory.space.load32(p)).isEqualTo(1);
        assertThat(memory.space.load32(q)).isEqualTo(2);
        RegionQuery.Run run = memory.space.query().run(new VirtualAddress(q));
        assertThat(run.protection()).isEqualTo(Protection.READ_WRITE);
        assertThat(run.range().size()).isEqualTo(0x1000);
    }

    @Test
    void dirtyPagesOfAFileViewReachTheFileAndNeverThePageFile() {
        var tiny = new TestMemory(24, 100);
        byte[] file = new byte[SIZE];
        Section section = tiny.manager.createFileSection(new Bytes(file), SIZE, Protection.READ_WRITE, "f");
        int p = view(tiny, section, Protection.READ_WRITE);
        for (int page = 0; page < SIZE / 0x1000; page++) {
            tiny.space.store32(p + page * 0x1000, page + 1);
        }
        tiny.space.views().unmap(new VirtualAddress(p));
        tiny.space.views().drop(section);
        for (int page = 0; page < SIZE / 0x1000; page++) {
            assertThat(file[page * 0x1000]).isEqualTo((byte) (page + 1));
        }
        assertThat(tiny.manager.use().pageFileUsed()).isZero();
        assertThat(tiny.manager.use().available()).isEqualTo(23);
    }

    @Test
    void pagesOfAnImageThatItsFileDoesNotHaveAreZerosWithoutReadingTheDisk() {
        var file = new Bytes(new byte[] {7});
        var protections = List.of(Protection.WRITE_COPY, Protection.WRITE_COPY, Protection.WRITE_COPY);
        int base = 0x00400000;
        assertThat(memory.manager.mapImage(memory.space, new VirtualAddress(base), file, 1, protections, "i"))
                .isTrue();
        assertThat(memory.space.load8(base)).isEqualTo(7);
        assertThat(memory.manager.use().hardFaults()).isEqualTo(1);
        assertThat(memory.space.load32(base + 0x1000)).isZero();
        memory.space.store32(base + 0x2000, 5);
        assertThat(memory.space.load32(base + 0x2000)).isEqualTo(5);
        assertThat(memory.manager.use().hardFaults()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void sharedAndCopiedPagesSurviveTinyRam(long seed) {
        var tiny = new TestMemory(16, 300);
        var random = new Random(seed);
        Section section = pageFileSection(tiny);
        int p = view(tiny, section, Protection.READ_WRITE);
        int q = view(tiny, section, Protection.READ_WRITE);
        int c = view(tiny, section, Protection.WRITE_COPY);
        int pages = SIZE / 0x1000;
        int[] shared = new int[pages];
        int[] copied = new int[pages];
        boolean[] own = new boolean[pages];
        for (int step = 0; step < 5_000; step++) {
            int page = random.nextInt(pages);
            int at = page * 0x1000 + 8;
            int value = random.nextInt();
            switch (random.nextInt(4)) {
                case 0 -> {
                    tiny.space.store32((random.nextBoolean() ? p : q) + at, value);
                    shared[page] = value;
                }
                case 1 -> {
                    tiny.space.store32(c + at, value);
                    copied[page] = value;
                    own[page] = true;
                }
                case 2 ->
                    assertThat(tiny.space.load32((random.nextBoolean() ? p : q) + at))
                            .isEqualTo(shared[page]);
                default -> assertThat(tiny.space.load32(c + at)).isEqualTo(own[page] ? copied[page] : shared[page]);
            }
        }
        for (int view : new int[] {p, q, c}) {
            assertThat(tiny.space.views().unmap(new VirtualAddress(view))).isEqualTo(NtStatus.SUCCESS);
        }
        tiny.space.views().drop(section);
        assertThat(tiny.manager.use().available()).isEqualTo(15);
        assertThat(tiny.manager.use().pageFileUsed()).isZero();
        assertThat(tiny.manager.use().commitCharge()).isZero();
    }

    private static Section pageFileSection(TestMemory memory) {
        Section section = memory.manager.createPageFileSection(SIZE, Protection.READ_WRITE, true, "s");
        assertThat(section).isNotNull();
        return section;
    }

    private static int view(TestMemory memory, Section section, Protection protection) {
        RegionManager.Allocation view = memory.space.views().map(section, 0, 0, 0, SIZE, protection);
        assertThat(view.status()).isEqualTo(NtStatus.SUCCESS);
        return view.start().raw();
    }

    private record Bytes(byte[] content) implements SectionFile {
        @Override
        public void readPage(int page, byte[] into) {
            System.arraycopy(content, page * into.length, into, 0, Math.min(content.length, into.length));
        }

        @Override
        public void writePage(int page, byte[] from) {
            System.arraycopy(from, 0, content, page * from.length, from.length);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }
    }
}
