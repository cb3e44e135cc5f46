/**
 * The lab: write C, run it, step it, go back; or one call at a time; and see the machine at every level.
 *
 * <p>{@link dev.pagewalk.ui.lab.LabView} is the page, {@link dev.pagewalk.ui.lab.LabDesk} what a person does on it,
 * {@link dev.pagewalk.ui.lab.PaneTabs} what they see of the machine. Nobody here holds a machine: a {@link
 * dev.pagewalk.lesson.Desk} takes commands and gives snapshots.
 */
@NullMarked
package dev.pagewalk.ui.lab;

import org.jspecify.annotations.NullMarked;
