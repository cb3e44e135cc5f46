/**
 * The Windows memory manager: regions (VADs), commit, page faults, working sets, sections, the page file.
 *
 * <p>Doesn't know the documented API on top of it (names, last errors, handles) nor who calls it.
 */
@NullMarked
package dev.pagewalk.memory;

import org.jspecify.annotations.NullMarked;
