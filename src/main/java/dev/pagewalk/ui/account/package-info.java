/**
 * Signing in and up, being a guest, the first administrator, and what Spring Security needs to know.
 *
 * <p>Other views use one class, {@link dev.pagewalk.ui.account.CurrentPerson}.
 */
@NullMarked
package dev.pagewalk.ui.account;

import org.jspecify.annotations.NullMarked;
