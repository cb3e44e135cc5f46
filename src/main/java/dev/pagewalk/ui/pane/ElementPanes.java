package dev.pagewalk.ui.pane;

import com.vaadin.flow.component.Component;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.WalkSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.AddressMap;
import dev.pagewalk.ui.component.BudgetBars;
import dev.pagewalk.ui.component.BytePane;
import dev.pagewalk.ui.component.StackPane;
import dev.pagewalk.ui.component.TranslationPane;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Panes that are one element, filled anew with each moment; nothing is remembered between two. */
final class ElementPanes {

    private ElementPanes() {}

    static Pane map(Phrases texts) {
        var map = new AddressMap();
        return new Simple(
                map,
                (moment, selected) -> {
                    List<AddressMap.Row> rows = PaneRows.regions(moment, selected);
                    int all = moment.now().regions().size();
                    map.setRegions(
                            moment.format(),
                            rows,
                            rows.size() < all
                                    ? texts.get(
                                            "lab.some-regions", Integer.toString(rows.size()), Integer.toString(all))
                                    : "");
                    map.setSelected(selected.value());
                },
                listener -> map.onAddress(address -> listener.address(address, PaneKind.MAP)));
    }

    static Pane walk(Phrases texts) {
        var walk = new TranslationPane();
        return new Simple(
                walk,
                (moment, selected) -> {
                    WalkSnapshot found = moment.now().pageTables().walk(selected);
                    walk.setWalk(
                            moment.format(),
                            PaneRows.walk(
                                    found,
                                    RegionTexts.region(moment.now(), selected, texts),
                                    RegionTexts.stop(moment.now(), found, texts)));
                },
                listener -> {
                    walk.onAddress(address -> listener.address(address, PaneKind.WALK));
                    walk.onEntry(listener::entry);
                });
    }

    static Pane stack(Phrases texts) {
        var stack = new StackPane();
        return new Simple(
                stack,
                (moment, selected) -> {
                    stack.setFacts(StackFacts.of(moment, texts));
                    stack.setFrames(PaneRows.frames(moment));
                    stack.setGlobals(PaneRows.globals(moment));
                },
                listener -> {
                    stack.onAddress(address -> listener.address(address, PaneKind.MAP));
                    stack.onLine(listener::line);
                });
    }

    static Pane budgets() {
        var bars = new BudgetBars();
        return new Simple(
                bars,
                (moment, selected) -> bars.setCounters(
                        moment.format(),
                        moment.now().counters(),
                        moment.before().counters()),
                listener -> {});
    }

    static Pane bytes(Phrases texts) {
        var bytes = new BytePane();
        return new Simple(
                bytes,
                (moment, selected) -> bytes.setView(ByteRows.of(moment, selected, texts)),
                listener -> bytes.onAddress(address -> listener.address(address, PaneKind.BYTES)));
    }

    /** A pane without a state of its own. */
    private record Simple(Component component, BiConsumer<SnapshotDiff, VirtualAddress> fill, Consumer<Listener> wiring)
            implements Pane {
        @Override
        public void show(SnapshotDiff moment, VirtualAddress selected) {
            fill.accept(moment, selected);
        }

        @Override
        public void listen(Listener listener) {
            wiring.accept(listener);
        }
    }
}
