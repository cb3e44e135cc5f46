package dev.pagewalk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that can happen to a page, at random and with hardly any RAM, against a model of plain arrays: reads,
 * writes, protection, decommit, locking, an emptied working set, views shared, read-only and copied, of files and of
 * the page file. In the end every frame, slot and page of commit is back.
 */
class PagingModelTest {

    private static final int PAGES = 24;

    /** One region as the model has it. Several views may share {@code words}. */
    private static final class Region {
        int start;
        /** Two words for each page. */
        int[][] words = new int[PAGES][2];
        /** Copy on write: pages that are its own; null for other regions. */
        int[][] own = null;

        int[] protection = new int[PAGES];
        boolean view;
    }

    private TestMemory memory;
    private Random random;
    private int page;
    private final List<Region> regions = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "16,1,4096",
        "16,2,4096",
        "17,3,4096",
        "19,4,4096",
        "24,5,4096",
        "32,6,4096",
        "16,7,8192",
        "18,8,8192",
        "32,9,8192"
    })
    void thousandsOfOperationsWithHardlyAnyRam(int frames, long seed, int pageSize) {
        page = pageSize;
        random = new Random(seed);
        memory = new TestMemory(frames, 400, PagingFormat.ofPageSize(pageSize));
        int available = memory.manager.use().available();
        Section ram = memory.manager.createPageFileSection((long) PAGES * page, Protection.READ_WRITE, true, "");
        byte[] disk = new byte[PAGES * page];
        Section file = memory.manager.createFileSection(new Disk(disk, page), disk.length, Protection.READ_WRITE, "f");
        privateRegion();
        privateRegion();
        viewOf(ram);
        int[][] fileWords = viewOf(file);
        for (int step = 0; step < 6_000; step++) {
            step();
        }
        MemoryUse use = memory.manager.use();
        assertThat(use.hardFaults()).isPositive();
        assertThat(use.pagesWritten()).isPositive();
        for (Region region : regions) {
            if (region.view) {
                assertThat(memory.space.views().unmap(new VirtualAddress(region.start)))
                        .isEqualTo(NtStatus.SUCCESS);
            } else {
                assertThat(memory.space.regions().release(region.start)).isEqualTo(NtStatus.SUCCESS);
            }
        }
        memory.space.views().drop(ram);
        memory.space.views().drop(file);
        for (int i = 0; i < PAGES; i++) {
            assertThat(word(disk, i * page)).isEqualTo(fileWords[i][0]);
            assertThat(word(disk, i * page + page - 4)).isEqualTo(fileWords[i][1]);
        }
        use = memory.manager.use();
        assertThat(List.of(
                        use.available(),
                        use.modified(),
                        use.pageFileUsed(),
                        use.commitCharge(),
                        memory.space.pageTables()))
                .isEqualTo(List.of(available, 0, 0, 0L, 0));
    }

    private void privateRegion() {
        var region = new Region();
        region.start = memory.allocate(0, (long) PAGES * page, Protection.READ_WRITE);
        Arrays.fill(region.protection, Protection.PAGE_READWRITE);
        regions.add(region);
    }

    /** A view to write, one to read and one that copies; what the first two show. */
    private int[][] viewOf(Section section) {
        int[][] shared = new int[PAGES][2];
        for (Protection protection : List.of(Protection.READ_WRITE, Protection.READ_ONLY, Protection.WRITE_COPY)) {
            var region = new Region();
            region.start = memory.space
                    .views()
                    .map(section, 0, 0, 0, (long) PAGES * page, protection)
                    .start()
                    .raw();
            region.view = true;
            region.words = shared;
            region.own = protection.copyOnWrite() ? new int[PAGES][] : null;
            Arrays.fill(region.protection, protection.flags());
            regions.add(region);
        }
        return shared;
    }

    private void step() {
        Region region = regions.get(random.nextInt(regions.size()));
        int i = random.nextInt(PAGES);
        switch (random.nextInt(40)) {
            case 0 -> memory.space.workingSet().empty();
            case 1 -> protect(region, i);
            case 2 -> decommit(region, i);
            case 3 -> commit(region, i);
            case 4 -> lockAndUnlock(region, i);
            default -> access(region, i);
        }
    }

    private int address(Region region, int i) {
        return region.start + i * page;
    }

    private void access(Region region, int i) {
        boolean high = random.nextBoolean();
        int address = address(region, i) + (high ? page - 4 : 0);
        int protection = region.protection[i];
        boolean copies = protection == Protection.PAGE_WRITECOPY;
        if (random.nextBoolean()) {
            int value = random.nextInt();
            boolean may = protection == Protection.PAGE_READWRITE || copies;
            assertThat(allowed(() -> memory.space.store32(address, value))).isEqualTo(may);
            if (may && copies) {
                region.own[i] = region.own[i] == null ? region.words[i].clone() : region.own[i];
                region.own[i][high ? 1 : 0] = value;
                region.protection[i] = Protection.PAGE_READWRITE;
            } else if (may) {
                shown(region, i)[high ? 1 : 0] = value;
            }
        } else {
            boolean may = protection != 0 && protection != Protection.PAGE_NOACCESS;
            int[] read = new int[1];
            assertThat(allowed(() -> read[0] = memory.space.load32(address))).isEqualTo(may);
            if (may) {
                assertThat(read[0]).isEqualTo(shown(region, i)[high ? 1 : 0]);
            }
        }
    }

    private static int[] shown(Region region, int i) {
        return region.own != null && region.own[i] != null ? region.own[i] : region.words[i];
    }

    private static boolean allowed(Runnable access) {
        try {
            access.run();
            return true;
        } catch (SimulatedException refused) {
            assertThat(refused.record().code()).isEqualTo(ExceptionRecord.ACCESS_VIOLATION);
            return false;
        }
    }

    private void protect(Region region, int i) {
        if (region.view) {
            return;
        }
        Protection protection = List.of(Protection.READ_ONLY, Protection.READ_WRITE, Protection.NO_ACCESS)
                .get(random.nextInt(3));
        RegionManager.Change change = memory.space.regions().protect(address(region, i), 1, protection);
        assertThat(change.status() == NtStatus.SUCCESS).isEqualTo(region.protection[i] != 0);
        if (region.protection[i] != 0) {
            assertThat(change.before().flags()).isEqualTo(region.protection[i]);
            region.protection[i] = protection.flags();
        }
    }

    private void decommit(Region region, int i) {
        NtStatus status = memory.space.regions().decommit(address(region, i), 1);
        assertThat(status == NtStatus.SUCCESS).isEqualTo(!region.view);
        if (!region.view) {
            region.protection[i] = 0;
            region.words[i] = new int[2];
        }
    }

    private void commit(Region region, int i) {
        if (!region.view) {
            assertThat(memory.space
                            .regions()
                            .commit(address(region, i), 1, Protection.READ_WRITE)
                            .status())
                    .isEqualTo(NtStatus.SUCCESS);
            region.protection[i] = Protection.PAGE_READWRITE;
        }
    }

    private void lockAndUnlock(Region region, int i) {
        boolean may = region.protection[i] != 0 && region.protection[i] != Protection.PAGE_NOACCESS;
        NtStatus status = memory.manager.lock(memory.space, address(region, i), 1, true);
        assertThat(status == NtStatus.SUCCESS).isEqualTo(may);
        if (may) {
            memory.space.workingSet().empty();
            assertThat(memory.space.tables.read(address(region, i) / page) & 1).isEqualTo(1);
            assertThat(memory.manager.lock(memory.space, address(region, i), 1, false))
                    .isEqualTo(NtStatus.SUCCESS);
        }
    }

    private static int word(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    private record Disk(byte[] bytes, int pageSize) implements SectionFile {
        @Override
        public void readPage(int page, byte[] into) {
            System.arraycopy(bytes, page * pageSize, into, 0, pageSize);
        }

        @Override
        public void writePage(int page, byte[] from) {
            System.arraycopy(from, 0, bytes, page * pageSize, pageSize);
        }
    }
}
