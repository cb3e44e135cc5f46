package dev.pagewalk.abi;

/** A function that the system brings along, such as {@code VirtualAlloc} or {@code printf}. */
@FunctionalInterface
public interface NativeFunction {

    /**
     * Runs the function to its end.
     *
     * @return the low 32 bits go to EAX, the high 32 bits to EDX; a {@code double} as its raw bits
     * @throws dev.pagewalk.event.SimulatedException if it raises an exception in the calling program, for instance
     *     because it reads through a bad pointer
     */
    long call(NativeCall call);
}
