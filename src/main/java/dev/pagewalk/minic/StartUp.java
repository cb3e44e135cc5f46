package dev.pagewalk.minic;

/** The instructions with which every program's code begins: where the outermost calls return to. */
final class StartUp {
    /** {@code main} returns here. */
    static final int EXIT = 0;
    /** A __finally block returns here when it ran because of an exception. */
    static final int UNWIND = 4;
    /** A console line returns here. */
    static final int DONE = 8;

    private StartUp() {}

    static int[] code() {
        return new int[] {Opcode.EXIT, 0, 0, 0, Opcode.UNWIND, 0, 0, 0, Opcode.DONE, 0, 0, 0};
    }
}
