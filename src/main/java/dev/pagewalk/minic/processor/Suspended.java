package dev.pagewalk.minic.processor;

/**
 * What a console line interrupts.
 *
 * @param running whether the program could go on
 */
record Suspended(int pc, int fp, int sp, int[] r, long[] w, ExceptionDispatcher.UnderWay exceptions, boolean running) {

    /** Takes what is under way away from a processor. */
    static Suspended of(Core core, boolean running) {
        return new Suspended(
                core.pc, core.fp, core.sp, core.r.clone(), core.w.clone(), core.system.exceptions.suspend(), running);
    }

    /** Brings it back. */
    void resume(Core core) {
        core.pc = pc;
        core.fp = fp;
        core.sp = sp;
        System.arraycopy(r, 0, core.r, 0, r.length);
        System.arraycopy(w, 0, core.w, 0, w.length);
        core.system.exceptions.resume(exceptions);
    }
}
