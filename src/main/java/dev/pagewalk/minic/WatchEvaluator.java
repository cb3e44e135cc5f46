package dev.pagewalk.minic;

import org.jspecify.annotations.Nullable;

/** Evaluates watch expressions. */
final class WatchEvaluator {
    WatchEvaluator(SystemHeaders headers, Core core, @Nullable Program program) {}

    Watch evaluate(String expression) {
        throw new UnsupportedOperationException();
    }
}
