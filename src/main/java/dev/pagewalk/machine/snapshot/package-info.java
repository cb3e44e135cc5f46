/** What the machine is at one moment, as immutable records, for whoever shows or examines it. */
@NullMarked
package dev.pagewalk.machine.snapshot;

import org.jspecify.annotations.NullMarked;
