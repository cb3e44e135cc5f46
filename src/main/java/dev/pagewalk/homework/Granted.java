package dev.pagewalk.homework;

import java.util.List;

/** What came of granting other times. */
public sealed interface Granted {

    record Done(Grant grant) implements Granted {}

    /** Nothing was granted. */
    record Refused(List<GrantProblem> problems) implements Granted {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
