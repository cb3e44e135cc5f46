package dev.pagewalk.book;

import java.util.List;

/**
 * What a work comes to.
 *
 * @param points with everything that people changed; never below 0
 * @param most what full marks come to for this student: without what is excused
 * @param parts one for each task, in the order of the assignment
 * @param adjusted true if a person changed the whole
 * @param late true if something that was handed in was late
 * @param waiting how many answers wait for a person to mark them
 */
public record Entry(double points, double most, List<Part> parts, boolean adjusted, boolean late, int waiting) {

    public Entry {
        parts = List.copyOf(parts);
    }

    /** How many steps have an answer. */
    public int answered() {
        return parts.stream().mapToInt(Part::answered).sum();
    }

    /**
     * What a task comes to.
     *
     * @param points of {@code most}
     * @param answered how many of its steps have an answer that counts
     * @param steps how many it has
     * @param state what is special about it
     */
    public record Part(String key, double points, double most, int answered, int steps, State state) {}

    /** What is special about a part. */
    public enum State {
        /** It counts as it was answered. */
        PLAIN,
        /** A person changed it. */
        ADJUSTED,
        /** It isn't asked of this student. */
        EXCUSED,
        /** The question was thrown out for everybody. */
        THROWN_OUT,
        /** Others of the student's were better, and only so many count. */
        NOT_CHOSEN
    }
}
