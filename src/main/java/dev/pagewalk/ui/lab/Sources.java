package dev.pagewalk.ui.lab;

/**
 * The programs of the lab.
 *
 * @param first what the machine's first process runs
 * @param second what a second process runs; blank if there is to be none
 */
record Sources(String first, String second) {

    /** True if a second process is wanted. */
    boolean two() {
        return !second.isBlank();
    }

    /** The program of a process. */
    String of(int process) {
        return process == 2 ? second : first;
    }

    /** What the machine makes of these: all blank second programs are the same. */
    Sources meant() {
        return two() ? this : new Sources(first, "");
    }
}
