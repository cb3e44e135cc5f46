package dev.pagewalk.machine;

/**
 * What one command may cost; using it up is an outcome, not an error.
 *
 * @param instructions most instructions of the program
 * @param outputBytes most bytes printed since the program was loaded
 * @param writtenFrames most frames of RAM that may hold something other than zeros: each costs the host a page
 */
public record Budget(long instructions, int outputBytes, int writtenFrames) {

    /** For a student's desk: 2,000 million instructions, 1 MiB of output, 64 MiB of written RAM. */
    public static final Budget DESK = new Budget(2_000_000_000L, 1 << 20, 16_384);

    /** For a program run from the command line: 5,000 million instructions (under a minute), 64 MiB, 1 GiB. */
    public static final Budget COMMAND_LINE = new Budget(5_000_000_000L, 64 << 20, 262_144);

    /** The same with another number of instructions. */
    public Budget withInstructions(long most) {
        return new Budget(most, outputBytes, writtenFrames);
    }
}
