package dev.pagewalk.hardware;

/** The simulated program wrote to more frames than the host grants this machine. Ends the run as an outcome. */
public final class HostMemoryExhausted extends RuntimeException {

    private static final long serialVersionUID = 1;

    public HostMemoryExhausted(int frames) {
        super("more than %d frames written".formatted(frames), null, false, false);
    }
}
