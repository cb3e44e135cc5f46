package dev.pagewalk.exercise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.RunControl;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ends of programs are held as long as their RAM fits, not by their number alone. */
class MachineCacheTest {

    private static final MachineSettings SETTINGS = MachineSettings.DEFAULT;

    /** A program that writes to so many MiB. */
    private static String writing(int megabytes) {
        return """
                #include <stdlib.h>

                int main(void) {
                    char *memory = malloc(%d * 1024 * 1024);
                    for (int i = 0; i < %d * 256; i++) {
                        memory[i * 4096] = 1;
                    }
                    return 0;
                }
                """.formatted(megabytes, megabytes);
    }

    private static MachineCache<Trial.Told, Trial> cache(int most, long mostBytes) {
        return new MachineCache<>(most, mostBytes, Trial::bytes);
    }

    private static Trial.Told told(int megabytes) {
        return new Trial.Told(SETTINGS, List.of(), writing(megabytes));
    }

    private static Trial trial(int megabytes) {
        Trial trial = Trial.run(SETTINGS, List.of(), writing(megabytes), RunControl.NONE);
        assertThat(trial.ended()).isTrue();
        return trial;
    }

    @Test
    void aTrialHoldsWhatItsProgramWrote() {
        assertThat(trial(8).bytes()).isBetween(8L << 20, 9L << 20);
    }

    @Test
    void theOldestMakeRoomForWhatIsLarge() {
        var cache = cache(64, 20 << 20);
        for (int megabytes : new int[] {6, 7, 8}) {
            cache.put(told(megabytes), trial(megabytes));
            assertThat(cache.bytes()).isLessThanOrEqualTo(20 << 20);
        }
        assertThat(cache.get(told(6))).isNull();
        assertThat(cache.get(told(7))).isNotNull();
        assertThat(cache.get(told(8))).isNotNull();
    }

    @Test
    void whatIsTooLargeIsNotKeptAndDrivesNothingOut() {
        var cache = cache(64, 4 << 20);
        cache.put(told(1), trial(1));
        cache.put(told(8), trial(8));
        assertThat(cache.get(told(8))).isNull();
        assertThat(cache.get(told(1))).isNotNull();
    }

    @Test
    void theSameTwiceCountsOnce() {
        var cache = cache(64, 20 << 20);
        cache.put(told(1), trial(1));
        cache.put(told(1), trial(1));
        assertThat(cache.bytes()).isEqualTo(trial(1).bytes());
    }

    @Test
    void smallOnesAreCounted() {
        var cache = cache(1, 20 << 20);
        cache.put(told(1), trial(1));
        cache.put(told(2), trial(2));
        assertThat(cache.get(told(1))).isNull();
        assertThat(cache.bytes()).isEqualTo(trial(2).bytes());
    }
}
