package dev.pagewalk.machine;

import org.jspecify.annotations.Nullable;

/** How somebody outside watches a long command and ends it; asked between slices of about a million instructions. */
@FunctionalInterface
public interface RunControl {

    /** Lets every command run to its end. */
    RunControl NONE = instructions -> null;

    /**
     * Whether to stop here.
     *
     * @param instructions retired so far
     * @return why, CANCELLED or TIME_BUDGET; null to go on
     */
    @Nullable StopReason stop(long instructions);
}
