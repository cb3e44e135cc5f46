package dev.pagewalk.homework;

import java.util.List;

/** What came of a change of an assignment. */
public sealed interface Saved {

    /** @param missing what has to be put right before students may see it; none of a published one */
    record Done(Assigned assigned, List<AssignmentProblem> missing) implements Saved {
        public Done {
            missing = List.copyOf(missing);
        }
    }

    /** Nothing was changed. */
    record Refused(List<AssignmentProblem> problems) implements Saved {
        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused because(AssignmentProblem.What what) {
            return new Refused(List.of(AssignmentProblem.of(what)));
        }
    }
}
