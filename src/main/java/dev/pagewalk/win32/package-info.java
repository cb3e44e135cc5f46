/**
 * The documented API of Windows on top of the memory manager: virtual memory, heaps, files and sections, last errors.
 *
 * <p>Deliberately doesn't know C syntax nor who calls: functions get their arguments through {@link
 * dev.pagewalk.abi.NativeCall}.
 */
@NullMarked
package dev.pagewalk.win32;

import org.jspecify.annotations.NullMarked;
