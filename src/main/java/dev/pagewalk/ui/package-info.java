/**
 * What people see: the frame of every page, languages, colours, error pages; the views live in the rooms below.
 *
 * <p>A view goes into the frame with {@code @Route(value = "lab", layout = MainLayout.class)} and {@code @PermitAll},
 * asks {@link dev.pagewalk.ui.account.CurrentPerson} who is there, and implements {@link
 * com.vaadin.flow.i18n.LocaleChangeObserver} to set its texts, first and whenever the language is switched.
 */
@NullMarked
package dev.pagewalk.ui;

import org.jspecify.annotations.NullMarked;
