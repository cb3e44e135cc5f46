package dev.pagewalk.machine.snapshot;

/**
 * A process of the machine, as a list of processes shows it.
 *
 * @param number on its machine, from 1, in the order they were started
 * @param id what GetCurrentProcessId returns in it
 * @param name of its program's file
 * @param state whether its program can go on
 * @param line source line of the statement that is next in it, or that raised the exception it ended with, from
 *     1; 0 if none
 * @param exitCode valid if {@code state} is EXITED or CRASHED
 * @param directoryBase physical address of its page directory: CR3 while it runs
 * @param gone true once Windows has taken back its memory and handles
 */
public record ProcessSnapshot(
        int number,
        int id,
        String name,
        ProgramSnapshot.State state,
        int line,
        int exitCode,
        int directoryBase,
        boolean gone) {}
