package dev.pagewalk.grading;

import java.util.Collection;
import java.util.Map;

/** The room that makes points has a bean of this kind, so that students are told when theirs change. */
public interface PointsSeen {

    /**
     * What a work comes to.
     *
     * @param most what full marks come to
     */
    record Points(double points, double most) {}

    /** Of works at one piece of homework those whose students can see what they come to now, by work. */
    Map<Long, Points> of(long assignmentId, Collection<Long> workIds);
}
