package dev.pagewalk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.Protection;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine with too little RAM pages in and out, and still computes right. */
class TinyMachineTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void sixteenFramesHoldSixtyFourPagesWithTheHelpOfThePageFile(long seed) {
        var memory = new TestMemory(16, 200);
        int p = memory.allocate(0x10000000, 64 * 0x1000, Protection.READ_WRITE);
        var random = new Random(seed);
        int[] model = new int[64 * 1024];
        for (int step = 0; step < 20_000; step++) {
            int index = random.nextInt(model.length);
            if (random.nextBoolean()) {
                model[index] = random.nextInt();
                memory.space.store32(p + 4 * index, model[index]);
            } else {
                assertThat(memory.space.load32(p + 4 * index)).isEqualTo(model[index]);
            }
        }
        MemoryUse use = memory.manager.use();
        assertThat(use.hardFaults()).isPositive();
        assertThat(use.pagesWritten()).isPositive();
        memory.space.regions().release(p);
        assertThat(memory.manager.use().pageFileUsed()).isZero();
        assertThat(memory.manager.use().available()).isEqualTo(15);
        assertThat(memory.manager.use().commitCharge()).isZero();
    }
}
