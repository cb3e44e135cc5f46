package dev.pagewalk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.Protection;
import org.junit.jupiter.api.Test;

/** Windows counts a region's pages; what is lost behind it is counted apart. */
class UnusableAddressesTest {

    private final TestMemory memory = TestMemory.roomy();

    @Test
    void aRegionOfOnePageTakesAWholeStepOfTheGranularity() {
        memory.allocate(0x20000000L, 1, Protection.READ_WRITE);
        RegionManager regions = memory.space.regions();
        assertThat(regions.usedBytes()).isEqualTo(0x1000);
        assertThat(regions.unusableBytes()).isEqualTo(0xF000);
    }

    @Test
    void aRegionThatEndsAtTheGranularityLosesNothing() {
        memory.allocate(0x20000000L, 0x20000, Protection.READ_WRITE);
        assertThat(memory.space.regions().unusableBytes()).isZero();
    }

    @Test
    void whatTheSystemPlacesBehindARegionIsNotLost() {
        memory.allocate(0x7FFD0000L, 0x1000, Protection.READ_WRITE);
        memory.withStack();
        RegionManager regions = memory.space.regions();
        assertThat(regions.unusableBytes()).isEqualTo(0xD000 + 0x1000);
    }
}
