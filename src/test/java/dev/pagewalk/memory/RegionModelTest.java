package dev.pagewalk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random reserving, committing, protecting and freeing against a naive model: one array entry for each page. */
class RegionModelTest {

    private static final int BASE = 0x10000000;
    private static final int PAGES = 128;
    private static final int[] PROTECTIONS = {1, 2, 4, 0x10, 0x20, 0x40, 0x104, 0x102};

    private TestMemory memory = TestMemory.roomy();
    private int pageSize = 0x1000;
    /** Start page of the region a page belongs to, -1 if free. */
    private final int[] region = new int[PAGES];
    /** Protection of a committed page, 0 if not committed. */
    private final int[] protection = new int[PAGES];

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void thousandsOfOperationsLeaveTheSameMap(long seed) {
        var random = new Random(seed);
        Arrays.fill(region, -1);
        for (int step = 0; step < 1_000; step++) {
            int page = random.nextInt(PAGES);
            int count = 1 + random.nextInt(24);
            int value = PROTECTIONS[random.nextInt(PROTECTIONS.length)];
            switch (random.nextInt(6)) {
                case 0 -> reserve(page, count, value, random.nextBoolean());
                case 1, 2 -> commit(page, count, value);
                case 3 -> protect(page, count, value);
                case 4 -> decommit(page, count);
                default -> release(page);
            }
            check();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void soTheyDoWithPagesOf8K(long seed) {
        memory = new TestMemory(4096, 4096, PagingFormat.PAGE_8K);
        pageSize = 0x2000;
        thousandsOfOperationsLeaveTheSameMap(seed);
    }

    private void reserve(int page, int count, int value, boolean alsoCommit) {
        int start = page & -(0x10000 / pageSize);
        int end = page + count;
        boolean fits = end <= PAGES;
        for (int i = start; fits && i < end; i++) {
            fits = region[i] < 0;
        }
        if (end > PAGES) {
            return;
        }
        var result = memory.space
                .regions()
                .reserve(address(page), (long) count * pageSize, new Protection(value), alsoCommit, false);
        assertThat(result.status() == NtStatus.SUCCESS).isEqualTo(fits);
        for (int i = start; fits && i < end; i++) {
            region[i] = start;
            protection[i] = alsoCommit ? value : 0;
        }
    }

    private void commit(int page, int count, int value) {
        boolean fits = oneRegion(page, count);
        var result = memory.space.regions().commit(address(page), (long) count * pageSize, new Protection(value));
        assertThat(result.status() == NtStatus.SUCCESS).isEqualTo(fits);
        for (int i = page; fits && i < page + count; i++) {
            protection[i] = value;
        }
    }

    private void protect(int page, int count, int value) {
        boolean fits = oneRegion(page, count);
        for (int i = page; fits && i < page + count; i++) {
            fits = protection[i] != 0;
        }
        var change = memory.space.regions().protect(address(page), (long) count * pageSize, new Protection(value));
        assertThat(change.status() == NtStatus.SUCCESS).isEqualTo(fits);
        if (fits) {
            assertThat(change.before().flags()).isEqualTo(protection[page]);
            Arrays.fill(protection, page, page + count, value);
        }
    }

    private void decommit(int page, int count) {
        boolean fits = oneRegion(page, count);
        NtStatus status = memory.space.regions().decommit(address(page), (long) count * pageSize);
        assertThat(status == NtStatus.SUCCESS).isEqualTo(fits);
        if (fits) {
            Arrays.fill(protection, page, page + count, 0);
        }
    }

    private void release(int page) {
        boolean fits = region[page] == page;
        assertThat(memory.space.regions().release(address(page)) == NtStatus.SUCCESS)
                .isEqualTo(fits);
        for (int i = page; fits && i < PAGES && region[i] == page; i++) {
            if (i != page) {
                region[i] = -1;
                protection[i] = 0;
            }
        }
        if (fits) {
            region[page] = -1;
            protection[page] = 0;
        }
    }

    private boolean oneRegion(int page, int count) {
        if (region[page] < 0 || page + count > PAGES) {
            return false;
        }
        for (int i = page; i < page + count; i++) {
            if (region[i] != region[page]) {
                return false;
            }
        }
        return true;
    }

    private void check() {
        int committed = 0;
        for (int page = 0; page < PAGES; page++) {
            RegionQuery.Run run = memory.space.query().run(new VirtualAddress((int) address(page)));
            assertThat(run).isNotNull();
            if (region[page] < 0) {
                assertThat(run.state()).isEqualTo(RegionQuery.State.FREE);
            } else {
                assertThat(run.allocationBase().raw()).isEqualTo((int) address(region[page]));
                assertThat(run.protection().flags()).isEqualTo(protection[page]);
                committed += protection[page] == 0 ? 0 : 1;
            }
        }
        assertThat(memory.manager.use().commitCharge()).isEqualTo(committed);
    }

    private long address(int page) {
        return BASE + (long) page * pageSize;
    }
}
