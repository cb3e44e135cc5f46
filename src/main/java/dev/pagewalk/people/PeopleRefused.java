package dev.pagewalk.people;

import java.util.List;

/** A change that was refused for a reason to tell. Nothing was saved. */
public final class PeopleRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final PeopleProblem problem;
    private final transient List<String> arguments;

    public PeopleRefused(PeopleProblem problem, String... arguments) {
        super(problem.toString());
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    public PeopleProblem problem() {
        return problem;
    }

    /** What stands in the sentence: text that people typed, to be shown as text. */
    public List<String> arguments() {
        return arguments;
    }
}
