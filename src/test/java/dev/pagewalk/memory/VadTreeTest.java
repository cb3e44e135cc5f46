package dev.pagewalk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for holes: the answers are those of looking at every page. */
class VadTreeTest {

    private static final int PAGES = 400;
    private static final int LOWEST = 16;

    private final VadTree tree = new VadTree();
    private final boolean[] taken = new boolean[PAGES];
    private final List<Vad> vads = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theLowestAndTheHighestHoleAreWhereANaiveSearchFindsThem(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 5_000; step++) {
            int pages = 1 + random.nextInt(random.nextInt(10) == 0 ? 90 : 20);
            int granularity = random.nextInt(8) == 0 ? 8 : 16;
            int highest = random.nextInt(8) == 0 ? 300 : PAGES - 1;
            OptionalInt lowest = tree.lowestHole(pages, granularity, LOWEST, highest);
            OptionalInt top = tree.highestHole(pages, granularity, LOWEST, highest);
            assertThat(List.of(lowest, top)).isEqualTo(naive(pages, granularity, highest));
            if (!vads.isEmpty() && random.nextInt(5) < 2) {
                set(vads.remove(random.nextInt(vads.size())), false);
            } else if (top.isPresent()) {
                int start = (random.nextBoolean() ? lowest : top).getAsInt();
                set(Vad.reserved(start, start + pages - 1, ProtectionCode.READ_WRITE, ""), true);
            }
        }
    }

    private void set(Vad vad, boolean add) {
        if (add) {
            tree.add(vad);
            vads.add(vad);
        } else {
            tree.remove(vad);
        }
        for (int page = vad.startPage(); page <= vad.endPage(); page++) {
            taken[page] = add;
        }
    }

    private List<OptionalInt> naive(int pages, int granularity, int highest) {
        OptionalInt lowest = OptionalInt.empty();
        OptionalInt top = OptionalInt.empty();
        for (int start = LOWEST; start + pages - 1 <= highest; start += granularity) {
            boolean free = true;
            for (int page = start; page < start + pages; page++) {
                free &= !taken[page];
            }
            lowest = free && lowest.isEmpty() ? OptionalInt.of(start) : lowest;
            top = free ? OptionalInt.of(start) : top;
        }
        return List.of(lowest, top);
    }

    @Test
    void tensOfThousandsOfRegionsAreFoundPlacesFor() {
        for (int i = 0; i < 30_000; i++) {
            int start = tree.highestHole(1, 16, LOWEST, 0x7FFDF).orElseThrow();
            tree.add(Vad.reserved(start, start, ProtectionCode.READ_WRITE, ""));
        }
        assertThat(tree.all()).hasSize(30_000);
    }
}
