package dev.pagewalk.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.event.Access;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The walk of the processor, on tables written by hand. */
class MmuTest {

    private static final int USER_WRITABLE = 0x067;

    private final PhysicalMemory memory = new PhysicalMemory(0x10000, PagingFormat.PAGE_4K);
    private final Mmu mmu = new Mmu(memory, PagingFormat.PAGE_4K);

    /** Vectors A1 and A3 of windows-facts, the frames taken into 256 MiB of RAM. */
    @ParameterizedTest
    @CsvSource({
        "0x0012F980, 0x098FD000, 0x0BA58067, 0x09DE9067, 0x09DE9980",
        "0x7C90D9E3, 0x00A3C000, 0x01B47067, 0x02E59025, 0x02E599E3",
    })
    void theWalkJoinsFrameAndOffset(String va, String cr3, String pde, String pte, String expected) {
        int address = Integer.decode(va);
        int table = Integer.decode(pde) & ~0xFFF;
        memory.write32(Integer.decode(cr3) + 4 * (address >>> 22), Integer.decode(pde));
        memory.write32(table + 4 * (address >>> 12 & 0x3FF), Integer.decode(pte));
        mmu.loadCr3(Integer.decode(cr3));
        int frame = mmu.translate(address, Access.READ);
        assertThat(frame << 12 | address & 0xFFF).isEqualTo(Integer.decode(expected));
    }

    @Test
    void aMissingTableOrPageIsAFaultThatSaysWhoWantedWhat() {
        mmu.loadCr3(0x1000);
        assertThat(mmu.translate(0x00400000, Access.READ)).isEqualTo(~0b100);
        assertThat(mmu.translate(0x00400000, Access.WRITE)).isEqualTo(~0b110);
        map(0x00400000, 0x2000, 0x30025);
        assertThat(mmu.translate(0x00400000, Access.WRITE)).isEqualTo(~0b111);
    }

    @Test
    void userCodeMayNotUseAPageOfTheSystem() {
        map(0x00400000, 0x2000, 0x30063);
        assertThat(mmu.translate(0x00400000, Access.READ)).isEqualTo(~0b101);
    }

    @Test
    void useSetsAccessedInBothEntriesAndAWriteSetsDirtyInThePage() {
        map(0x00400000, 0x2000, 0x30007);
        memory.write32(0x1000 + 4, 0x2007);
        mmu.translate(0x00400000, Access.READ);
        assertThat(memory.read32(0x1000 + 4)).isEqualTo(0x2027);
        assertThat(memory.read32(0x2000)).isEqualTo(0x30027);
        mmu.translate(0x00400000, Access.WRITE);
        assertThat(memory.read32(0x2000)).isEqualTo(0x30067);
    }

    @Test
    void theTlbKeepsATranslationUntilItIsInvalidated() {
        map(0x00400000, 0x2000, 0x30067);
        mmu.translate(0x00400000, Access.READ);
        memory.write32(0x2000, 0x40067);
        assertThat(mmu.translate(0x00400000, Access.READ)).isEqualTo(0x30);
        mmu.invalidate(0x00400000);
        assertThat(mmu.translate(0x00400000, Access.READ)).isEqualTo(0x40);
        assertThat(mmu.misses()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void translationAgreesWithAFlatMap(long seed) {
        var random = new Random(seed);
        int[] flat = new int[1 << 20];
        mmu.loadCr3(0x1000);
        for (int i = 0; i < 2_000; i++) {
            int page = random.nextInt(1 << 20);
            int frame = 0x1000 + random.nextInt(0x8000);
            int table = 0x100000 + (page >>> 10) * 0x1000;
            memory.write32(0x1000 + 4 * (page >>> 10), table | USER_WRITABLE);
            memory.write32(table + 4 * (page & 0x3FF), frame << 12 | USER_WRITABLE);
            mmu.invalidate(page << 12);
            flat[page] = frame;
            int other = random.nextInt(4) == 0 ? page : random.nextInt(1 << 20);
            int expected = flat[other] == 0 ? ~0b100 : flat[other];
            assertThat(mmu.translate(other << 12, Access.READ)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"12, 10, 10, 0x7C90D9E3, 0x1F2, 0x10D, 0x9E3", "13, 11, 8, 0x7C90D9E3, 0x7C, 0x486, 0x19E3"})
    void anAddressSplitsByTheFormat(
            int shift, int tableBits, int directoryBits, String va, String directory, String table, String offset) {
        var format = new PagingFormat(shift, tableBits, directoryBits);
        int address = Integer.decode(va);
        assertThat(format.directoryIndex(address)).isEqualTo(Integer.decode(directory));
        assertThat(format.tableIndex(address)).isEqualTo(Integer.decode(table));
        assertThat(format.offset(address)).isEqualTo(Integer.decode(offset));
    }

    private void map(int address, int table, int pte) {
        memory.write32(0x1000 + 4 * (address >>> 22), table | USER_WRITABLE);
        memory.write32(table + 4 * (address >>> 12 & 0x3FF), pte);
        mmu.loadCr3(0x1000);
    }
}
