/**
 * The Java side of each element of {@code frontend/elements}: typed properties in, typed events out.
 *
 * <p>Knows nothing of machines: what it is given are small records of numbers and finished sentences. Example: {@code
 * map.setRegions(rows)} draws, {@code map.onAddress(address -> ...)} hears. What comes from a browser is checked here.
 */
@NullMarked
package dev.pagewalk.ui.component;

import org.jspecify.annotations.NullMarked;
