package dev.pagewalk.people;

import java.util.List;

/** A sign-up or claim that was refused, with all the reasons at once. Nothing was saved. */
public final class SignUpRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<SignUpProblem> problems;

    SignUpRefused(List<SignUpProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<SignUpProblem> problems() {
        return problems;
    }
}
