package dev.pagewalk.homework;

/** A room above that wants to know what a change of published homework, or of its times for somebody, does to what was handed in. Found by itself. */
public interface RevisionWatch {

    /**
     * It is about to be changed.
     *
     * @return to be run once it is, in the same transaction
     */
    Runnable revising(long assignmentId);
}
