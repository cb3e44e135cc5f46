/** What panes say of machines whose state is known. */
@NullMarked
package dev.pagewalk.ui.pane;

import org.jspecify.annotations.NullMarked;
