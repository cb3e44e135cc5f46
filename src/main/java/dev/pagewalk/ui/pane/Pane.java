package dev.pagewalk.ui.pane;

import com.vaadin.flow.component.Component;
import dev.pagewalk.address.VirtualAddress;

/** One view of a machine, opened by its {@link PaneKind}. */
public interface Pane {

    /** What is put into a page. */
    Component component();

    /** Shows a moment, texts in the language of now. */
    void show(SnapshotDiff moment, VirtualAddress selected);

    /** Who hears what a person chooses in it. */
    void listen(Listener listener);

    /** Hears what a person chooses in a pane. */
    interface Listener {

        /**
         * An address was chosen.
         *
         * @param best the kind of pane that shows it best
         */
        void address(long address, PaneKind best);

        /** A source line was chosen. */
        default void line(int line) {}

        /** An entry of a page table, or of the directory for -1, was chosen. */
        default void entry(int table, int index) {}
    }
}
