/** Views without a browser: extend {@link dev.pagewalk.ui.ViewTest}. */
@NullMarked
package dev.pagewalk.ui;

import org.jspecify.annotations.NullMarked;
