/**
 * The NT heap as Windows XP lays it out: entries of 8-byte units, free lists, segments with uncommitted ranges, big
 * blocks straight from virtual memory. Layout: public symbols of ntdll ({@code _HEAP}, {@code _HEAP_SEGMENT}),
 * windows-facts 3.9.
 *
 * <p>All state is bytes in simulated memory, so an overrun destroys it like the real one. Nothing here trusts those
 * bytes: a header or list that contradicts itself raises STATUS_HEAP_CORRUPTION in the program (as Windows does since
 * Vista; XP would go on), and a pointer to nowhere faults. Deliberately absent: lookaside lists, the low-fragmentation
 * heap, encoded headers.
 */
@NullMarked
package dev.pagewalk.win32.heap;

import org.jspecify.annotations.NullMarked;
