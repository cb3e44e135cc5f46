/**
 * The pages of who teaches and of who runs the server: classes, their people and sections, lists from elsewhere, links that
 * work once. And the one page of a student who joins a class.
 *
 * <p>Decides nothing: every service refuses what the person may not do.
 */
@NullMarked
package dev.pagewalk.ui.teach;

import org.jspecify.annotations.NullMarked;
