/**
 * The web application that starts the rooms below it.
 *
 * <p>Nothing but the start lives here; see {@code ARCHITECTURE.md} for the rooms and for who may know whom.
 */
@NullMarked
package dev.pagewalk;

import org.jspecify.annotations.NullMarked;
