/**
 * What a debugger prints of a machine: {@code !pte}, {@code !vad}, {@code dd} and their like, computed from a snapshot
 * alone. Each answer is a record with the facts and their plain text. It knows no machine that runs.
 */
@NullMarked
package dev.pagewalk.machine.debugger;

import org.jspecify.annotations.NullMarked;
