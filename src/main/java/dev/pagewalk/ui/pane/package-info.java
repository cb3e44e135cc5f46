/**
 * Views of a machine, the same in the lab and in lessons: map, walk, tables, stack, heap, frames, files, bytes.
 *
 * <p>A {@link dev.pagewalk.ui.pane.PaneKind} opens a {@link dev.pagewalk.ui.pane.Pane}; a {@link
 * dev.pagewalk.ui.pane.SnapshotDiff} shown in it becomes small records for an element of {@code ui.component}. Example:
 * {@code PaneKind.MAP.open(this::getTranslation).show(moment, address)}. Knows neither the lab nor lessons, no desk and
 * no commands: only what a machine was at two moments.
 */
@NullMarked
package dev.pagewalk.ui.pane;

import org.jspecify.annotations.NullMarked;
