/**
 * The assembled computer: hardware, Windows and a C program on it, driven by commands, observed through snapshots.
 *
 * <p>{@link dev.pagewalk.machine.Machine} is the wiring diagram. Everything that happens is the consequence of a {@link
 * dev.pagewalk.machine.Command}; the same settings and the same commands give the same state, always. Nobody outside
 * holds a reference into the machine: what it is goes out as an immutable {@link
 * dev.pagewalk.machine.snapshot.MachineSnapshot}, what happened as events in an {@link dev.pagewalk.machine.Outcome}.
 */
@NullMarked
package dev.pagewalk.machine;

import org.jspecify.annotations.NullMarked;
