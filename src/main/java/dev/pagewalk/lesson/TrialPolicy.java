package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.version.BuiltTrials;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much of an exercise is tried before students get it, and what was tried already when the program was built. */
@Component
class TrialPolicy {

    private final boolean wholePool;
    private final BuiltTrials built;

    /**
     * @param before {@code pool}: all variants; {@code first}: only those that are tried while files are read, for
     *     those who develop
     * @param built file that was written when the course was tried; empty for none
     */
    TrialPolicy(@Value("${pagewalk.trial:pool}") String before, @Value("${pagewalk.trial.built:}") String built) {
        if (!before.equals("pool") && !before.equals("first")) {
            throw new IllegalArgumentException("pagewalk.trial must be pool or first, was " + before);
        }
        this.wholePool = before.equals("pool");
        this.built = built.isEmpty() ? BuiltTrials.NONE : BuiltTrials.read(Path.of(built));
    }

    /** True if students get an exercise only after its whole pool was tried. */
    boolean wholePool() {
        return wholePool;
    }

    /** True if just this was tried when the program was built, by the engine that runs. */
    boolean built(Exercise exercise) {
        return built.good(exercise.hash());
    }
}
