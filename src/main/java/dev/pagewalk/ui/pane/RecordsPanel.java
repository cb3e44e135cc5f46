package dev.pagewalk.ui.pane;

import com.vaadin.flow.component.Component;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.ui.component.RecordPane;
import org.jspecify.annotations.Nullable;

/** A pane of records: remembers what was chosen in it and on which page it is. */
final class RecordsPanel implements Pane {

    /** Rows of one page. */
    static final int PAGE = 50;

    /** Gives the records of a moment. */
    interface Source {
        RecordPane.View view(SnapshotDiff moment, Choice choice);
    }

    /**
     * What a person chose.
     *
     * @param kind of record; "" for the first there is
     * @param item whose records; "" for the first there is
     * @param from first row of the page
     */
    record Choice(String kind, String item, int from) {}

    private final RecordPane pane = new RecordPane();
    private final Source source;
    private final PaneKind follow;
    private Choice choice = new Choice("", "", 0);
    private @Nullable SnapshotDiff shown;
    /** True if somebody does something with an address that is chosen: else it is plain text. */
    private boolean heard;

    /** @param follow the kind of pane that shows an address chosen here */
    RecordsPanel(Source source, PaneKind follow) {
        this.source = source;
        this.follow = follow;
        pane.onChoice(kind -> choose(new Choice(kind, "", 0)));
        pane.onItem(item -> choose(new Choice(choice.kind(), item, 0)));
        pane.onPage(from -> choose(new Choice(choice.kind(), choice.item(), from)));
    }

    private void choose(Choice chosen) {
        choice = chosen;
        if (shown != null) {
            show(shown, new VirtualAddress(0));
        }
    }

    @Override
    public Component component() {
        return pane;
    }

    @Override
    public void show(SnapshotDiff moment, VirtualAddress selected) {
        shown = moment;
        RecordPane.View view = source.view(moment, choice);
        pane.setView(heard ? view : view.plain());
    }

    @Override
    public void listen(Listener listener) {
        heard = true;
        pane.onAddress(address -> listener.address(address, follow));
    }
}
