package dev.pagewalk.event;

/**
 * Carries an exception <em>of the simulated machine</em> from the place that raises it to the interpreter, which
 * dispatches it along the simulated handler chain. It has no Java stack trace: it is control flow of the machine, not
 * an error of ours.
 *
 * <p>It is thrown, not returned, so that a load in the interpreter's inner loop can give back the plain value.
 */
public final class SimulatedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ExceptionRecord record;

    public SimulatedException(ExceptionRecord record) {
        super(record.name(), null, false, false);
        this.record = record;
    }

    /** What was raised. */
    public ExceptionRecord record() {
        return record;
    }
}
