package dev.pagewalk.homework;

import java.util.List;

/** What came of opening a piece of homework. */
public sealed interface Opened {

    /**
     * Here it is; after the end, too, for looking at.
     *
     * @param lacking keys of tasks of which nothing can be drawn now: staff see why, and the next time it is tried again
     */
    record Done(Work work, Assigned assigned, Window window, List<String> lacking) implements Opened {
        public Done {
            lacking = List.copyOf(lacking);
        }
    }

    /** Nothing was begun. */
    record Refused(Refusal why) implements Opened {}
}
