package dev.pagewalk.course;

/** The person has no such attempt. It says the same whether nobody has it or somebody else does. */
public final class NoSuchAttempt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchAttempt(long accountId, long attemptId) {
        super("account " + accountId + " has no attempt " + attemptId);
    }
}
