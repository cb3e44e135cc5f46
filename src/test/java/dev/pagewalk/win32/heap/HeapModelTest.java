package dev.pagewalk.win32.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.win32.TestProcess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of random operations against a naive model: what was written stays, blocks never overlap, sizes are exact.
 */
class HeapModelTest {

    private static final int[] TYPICAL = {
        0, 1, 7, 8, 16, 24, 100, 500, 1016, 1017, 4000, 5000, 20_000, 70_000, 300_000, 520_184, 520_185, 700_000
    };

    private static final class Block {
        int address;
        int heap;
        byte[] content = {};
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void contentsSizesAndPlacesAreThoseOfTheModel(long seed) {
        run(seed, new TestProcess(), 2000);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void thePageSizeDoesNotMatter(long seed) {
        run(seed, new TestProcess(8192, 32768, PagingFormat.PAGE_8K), 1000);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void aHeapWorksInSixtyFourFrames(long seed) {
        run(seed, new TestProcess(64, 65536, PagingFormat.PAGE_4K), 600);
    }

    private static void run(long seed, TestProcess process, int operations) {
        Random random = new Random(seed);
        int[] heaps = {
            process.call("HeapCreate", 0, 0, 0),
            process.call("HeapCreate", 1, 0x3000, 0x200000),
            process.call("HeapCreate", 0, 0, 0)
        };
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < operations; i++) {
            int choice = random.nextInt(10);
            if (blocks.isEmpty() || choice < 4) {
                allocate(random, process, heaps[random.nextInt(3)], blocks);
            } else if (choice < 7) {
                Block block = blocks.remove(random.nextInt(blocks.size()));
                check(process, block);
                assertThat(process.call("HeapFree", block.heap, 0, block.address))
                        .isEqualTo(1);
            } else {
                reallocate(random, process, blocks.get(random.nextInt(blocks.size())));
            }
            if (i % 50 == 0) {
                blocks.forEach(block -> check(process, block));
                checkOverlap(blocks);
                for (int heap : heaps) {
                    assertThat(process.call("HeapValidate", heap, 0, 0))
                            .as("operation %d", i)
                            .isEqualTo(1);
                }
            }
        }
        long charge = process.manager.use().commitCharge();
        for (int heap : heaps) {
            assertThat(process.call("HeapDestroy", heap)).isEqualTo(1);
        }
        assertThat(process.manager.use().commitCharge()).isLessThan(charge);
    }

    private static int size(Random random) {
        int typical = TYPICAL[random.nextInt(TYPICAL.length)];
        return random.nextInt(3) == 0 ? typical : random.nextInt(Math.min(typical, 40_000) + 1);
    }

    private static void allocate(Random random, TestProcess process, int heap, List<Block> blocks) {
        int size = size(random);
        boolean zero = random.nextBoolean();
        int address = process.call("HeapAlloc", heap, zero ? 8 : 0, size);
        if (address == 0) {
            return;
        }
        assertThat(address & 7).isZero();
        Block block = new Block();
        block.address = address;
        block.heap = heap;
        if (zero) {
            assertThat(Arrays.equals(process.memory.read(address, size), new byte[size]))
                    .isTrue();
        }
        block.content = new byte[size];
        random.nextBytes(block.content);
        process.memory.write(address, block.content);
        blocks.add(block);
    }

    private static void reallocate(Random random, TestProcess process, Block block) {
        int size = size(random);
        boolean zero = random.nextBoolean();
        boolean inPlace = random.nextInt(4) == 0;
        int address = process.call("HeapReAlloc", block.heap, (zero ? 8 : 0) | (inPlace ? 16 : 0), block.address, size);
        if (address == 0) {
            check(process, block);
            return;
        }
        if (inPlace) {
            assertThat(address).isEqualTo(block.address);
        }
        int kept = Math.min(size, block.content.length);
        assertThat(process.memory.read(address, kept)).isEqualTo(Arrays.copyOf(block.content, kept));
        for (int i = block.content.length; zero && i < size; i++) {
            assertThat(process.memory.load8(address + i)).isZero();
        }
        block.address = address;
        block.content = new byte[size];
        random.nextBytes(block.content);
        process.memory.write(address, block.content);
        check(process, block);
    }

    private static void check(TestProcess process, Block block) {
        assertThat(process.call("HeapSize", block.heap, 0, block.address)).isEqualTo(block.content.length);
        assertThat(Arrays.equals(process.memory.read(block.address, block.content.length), block.content))
                .isTrue();
    }

    private static void checkOverlap(List<Block> blocks) {
        List<Block> sorted = new ArrayList<>(blocks);
        sorted.sort((a, b) -> Integer.compareUnsigned(a.address, b.address));
        for (int i = 1; i < sorted.size(); i++) {
            Block before = sorted.get(i - 1);
            assertThat(before.address + before.content.length).isLessThanOrEqualTo(sorted.get(i).address);
        }
    }

    /**
     * Whatever a program writes over a heap, the machine neither hangs nor fails; at worst the program gets an
     * exception.
     */
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void destroyedHeapsOnlyHurtTheProgram(long seed) {
        Random random = new Random(seed);
        TestProcess process = new TestProcess();
        for (int round = 0; round < 60; round++) {
            int heap = process.call("HeapCreate", 0, 0, round % 2 == 0 ? 0 : 0x40000);
            List<Integer> blocks = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                blocks.add(process.call("HeapAlloc", heap, 0, random.nextInt(3000)));
            }
            for (int i = 0; i < 6; i++) {
                int at = random.nextInt(3) == 0 ? heap + random.nextInt(0x680) : heap + 0x680 + random.nextInt(0x4000);
                try {
                    process.memory.store8(at, random.nextBoolean() ? 0xFF : random.nextInt(256));
                } catch (SimulatedException e) {
                    continue;
                }
            }
            for (int i = 0; i < 60; i++) {
                int block = blocks.get(random.nextInt(blocks.size()));
                switch (random.nextInt(5)) {
                    case 0 -> process.exceptionOf("HeapFree", heap, 0, block);
                    case 1 -> process.exceptionOf("HeapAlloc", heap, 0, random.nextInt(5000));
                    case 2 -> process.exceptionOf("HeapReAlloc", heap, 0, block, random.nextInt(9000));
                    case 3 -> process.exceptionOf("HeapValidate", heap, 0, 0);
                    default -> process.exceptionOf("HeapSize", heap, 0, block);
                }
            }
            process.exceptionOf("HeapDestroy", heap);
        }
    }
}
