package dev.pagewalk.machine;

import dev.pagewalk.win32.SimulatedClock;
import dev.pagewalk.win32.file.KernelObjects;

/**
 * What the processes of one machine have in common besides its memory.
 *
 * @param clock the machine's clock
 * @param kernel files and named objects
 */
record SystemObjects(SimulatedClock clock, KernelObjects kernel) {}
