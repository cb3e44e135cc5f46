/**
 * Students without a browser: they speak the UI's real protocol (Vaadin Flow's UIDL over HTTP, with push), so that hundreds
 * of them fit on the machine of the server they use.
 *
 * <p>{@link dev.pagewalk.load.Browser} has cookies, {@link dev.pagewalk.load.FlowPage} is an open page with its {@link
 * dev.pagewalk.load.Element}s, {@link dev.pagewalk.load.TypedDrafts} is what the element {@code pw-drafts} does, {@link
 * dev.pagewalk.load.Student} does what a person does. {@code ./pagewalk load} runs what is measured with them.
 */
@NullMarked
package dev.pagewalk.load;

import org.jspecify.annotations.NullMarked;
