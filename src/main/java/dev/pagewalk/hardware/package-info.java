/**
 * The chip: RAM in frames, page directory and page table entries, the walk, the TLB.
 *
 * <p>Doesn't know Windows. A translation <em>returns</em> a frame or a fault; what a fault means is for the memory
 * manager, which the chip never calls. Source: Intel SDM vol. 3A, chapter 4 (32-bit paging, no PAE).
 */
@NullMarked
package dev.pagewalk.hardware;

import org.jspecify.annotations.NullMarked;
