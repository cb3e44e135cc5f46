package dev.pagewalk.grading;

import java.util.Collection;
import java.util.Set;

/** Told within the transaction in which something changed that points depend on. */
public record PointsChanged(Set<Long> workIds) {

    public PointsChanged {
        workIds = Set.copyOf(workIds);
    }

    static PointsChanged of(Collection<Long> workIds) {
        return new PointsChanged(Set.copyOf(workIds));
    }
}
