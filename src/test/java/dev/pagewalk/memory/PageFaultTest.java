package dev.pagewalk.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagewalk.address.Protection;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What touching memory does, by example. */
class PageFaultTest {

    private final TestMemory memory = TestMemory.roomy();

    @Test
    void touchingACommittedPageGivesItAZeroedFrameAndMarksItDirty() {
        int p = memory.allocate(0x10000000, 0x1000, Protection.READ_WRITE);
        assertThat(memory.space.load32(p + 8)).isZero();
        assertThat(memory.space.tables.read(p >>> 12) & 0xFFF).isEqualTo(0x067);
        assertThat(memory.manager.use().softFaults()).isEqualTo(1);
    }

    @Test
    void readOnlyPagesAreNotMarkedDirty() {
        int p = memory.allocate(0x10000000, 0x1000, Protection.READ_ONLY);
        memory.space.load8(p);
        assertThat(memory.space.tables.read(p >>> 12) & 0xFFF).isEqualTo(0x025);
    }

    @Test
    void touchingAReservedPageIsAnAccessViolation() {
        memory.space.regions().reserve(0x10000000, 0x1000, Protection.READ_WRITE, false, false);
        assertRaises(ExceptionRecord.ACCESS_VIOLATION, 0, 0x10000123, () -> memory.space.load8(0x10000123));
        assertRaises(ExceptionRecord.ACCESS_VIOLATION, 1, 0x10000123, () -> memory.space.store8(0x10000123, 1));
    }

    @Test
    void anAccessAcrossPagesFaultsAtTheFirstByteOfTheSecondAndChangesNothing() {
        int p = memory.allocate(0x10000000, 0x1000, Protection.READ_WRITE);
        memory.space.store32(p + 0xFFC, 0x11223344);
        assertRaises(ExceptionRecord.ACCESS_VIOLATION, 1, p + 0x1000, () -> memory.space.store32(p + 0xFFE, -1));
        assertThat(memory.space.load32(p + 0xFFC)).isEqualTo(0x11223344);
    }

    @Test
    void aGuardPageFiresOnceAndThenIsAnOrdinaryPage() {
        int guarded = Protection.PAGE_READWRITE | Protection.PAGE_GUARD;
        int p = memory.allocate(0x10000000, 0x2000, new Protection(guarded));
        assertRaises(ExceptionRecord.GUARD_PAGE_VIOLATION, 0, p, () -> memory.space.load8(p));
        memory.space.store8(p, 7);
        assertThat(memory.space.load8(p)).isEqualTo(7);
        assertRaises(ExceptionRecord.GUARD_PAGE_VIOLATION, 1, p + 0x1000, () -> memory.space.store8(p + 0x1000, 1));
    }

    @Test
    void noAccessKeepsTheData() {
        int p = memory.allocate(0x10000000, 0x1000, Protection.READ_WRITE);
        memory.space.store32(p, 0xCAFE);
        memory.space.regions().protect(p, 1, Protection.NO_ACCESS);
        assertRaises(ExceptionRecord.ACCESS_VIOLATION, 0, p, () -> memory.space.load8(p));
        memory.space.regions().protect(p, 1, Protection.READ_ONLY);
        assertThat(memory.space.load32(p)).isEqualTo(0xCAFE);
        assertRaises(ExceptionRecord.ACCESS_VIOLATION, 1, p, () -> memory.space.store8(p, 1));
    }

    @Test
    void decommittedAndCommittedAgainThePageIsZero() {
        int p = memory.allocate(0x10000000, 0x3000, Protection.READ_WRITE);
        memory.space.store32(p + 0x1000, 5);
        assertThat(memory.space.regions().decommit(p + 0x1000, 0x1000)).isEqualTo(NtStatus.SUCCESS);
        assertRaises(ExceptionRecord.ACCESS_VIOLATION, 0, p + 0x1000, () -> memory.space.load8(p + 0x1000));
        memory.space.regions().commit(p + 0x1000, 1, Protection.READ_WRITE);
        assertThat(memory.space.load32(p + 0x1000)).isZero();
    }

    @Test
    void committingAGigabyteCostsNoFrameAndTouchingItAllCostsOneEachAndTheTables() {
        var machine = new TestMemory(300_000, 0);
        long gigabyte = 1L << 30;
        long chargedBefore = machine.manager.use().commitCharge();
        int p = machine.allocate(0x10000000, gigabyte, Protection.READ_WRITE);
        assertThat(machine.manager.use().commitCharge() - chargedBefore).isEqualTo(262_144);
        int availableBefore = machine.manager.use().available();
        for (long offset = 0; offset < gigabyte; offset += 0x1000) {
            machine.space.load8((int) (p + offset));
        }
        assertThat(availableBefore - machine.manager.use().available()).isEqualTo(262_144 + 256);
        assertThat(machine.ram.written()).isLessThan(300);
        machine.space.regions().release(Integer.toUnsignedLong(p));
        assertThat(machine.manager.use().available()).isEqualTo(availableBefore);
        assertThat(machine.manager.use().commitCharge()).isEqualTo(chargedBefore);
    }

    @Test
    void committingAGigabyteInsideAReservationFillsPageTablesThatShareTheirBytes() {
        var machine = new TestMemory(300_000, 0);
        machine.space.regions().reserve(0x10000000, 1 << 30, Protection.NO_ACCESS, false, false);
        machine.space.regions().commit(0x10000000, 1 << 30, Protection.READ_WRITE);
        assertThat(machine.space.tables.read(0x20000)).isEqualTo(0x80);
        assertThat(machine.space.pageTables()).isEqualTo(256);
        assertThat(machine.ram.written()).isLessThan(5);
    }

    @Test
    void theStackGrowsPageByPageAndOverflowsWhenTheGuardReaches32000() {
        memory.withStack();
        for (int address = 0x12FFFC; address > 0x33000; address -= 0x1000) {
            memory.space.store32(address, address);
        }
        assertThat(memory.space.load32(TestMemory.TEB + 8)).isEqualTo(0x33000);
        assertRaises(ExceptionRecord.STACK_OVERFLOW, 1, 0x32FFC, () -> memory.space.store32(0x32FFC, 1));
    }

    @Test
    void jumpingOverTheGuardPageIsAnAccessViolation() {
        memory.withStack();
        assertRaises(ExceptionRecord.ACCESS_VIOLATION, 1, 0x100000, () -> memory.space.store32(0x100000, 1));
    }

    private static void assertRaises(int code, int access, int address, Runnable touch) {
        assertThatExceptionOfType(SimulatedException.class)
                .isThrownBy(touch::run)
                .satisfies(raised -> {
                    assertThat(raised.record().code()).isEqualTo(code);
                    assertThat(raised.record().information()).isEqualTo(List.of(access, address));
                });
    }
}
