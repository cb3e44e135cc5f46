package dev.pagewalk.minic.code;

/** The instructions with which every program's code begins: where the outermost calls return to. */
public final class StartUp {
    /** {@code main} returns here. */
    public static final int EXIT = 0;
    /** A __finally block returns here when it ran because of an exception. */
    public static final int UNWIND = 4;
    /** A console line returns here. */
    public static final int DONE = 8;

    private StartUp() {}

    /** These instructions. */
    public static int[] code() {
        return new int[] {Opcode.EXIT, 0, 0, 0, Opcode.UNWIND, 0, 0, 0, Opcode.DONE, 0, 0, 0};
    }
}
