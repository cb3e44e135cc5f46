/** The lab without a browser: what changed between two moments, and what a person reads. */
@NullMarked
package dev.pagewalk.ui.lab;

import org.jspecify.annotations.NullMarked;
