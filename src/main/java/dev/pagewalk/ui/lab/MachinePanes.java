package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.Component;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.WalkSnapshot;
import dev.pagewalk.ui.component.AddressMap;
import dev.pagewalk.ui.component.BudgetBars;
import dev.pagewalk.ui.component.BytePane;
import dev.pagewalk.ui.component.StackPane;
import dev.pagewalk.ui.component.TranslationPane;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Makes the panes that show a machine, by name. */
public final class MachinePanes {

    public static final String MAP = "map";
    public static final String REGIONS = "regions";
    public static final String WALK = "walk";
    public static final String TABLES = "tables";
    public static final String BUDGETS = "budgets";
    public static final String STACK = "stack";
    public static final String HEAP = "heap";
    public static final String FRAMES = "frames";
    public static final String FILES = "files";
    public static final String BYTES = "bytes";

    /** The names there are. */
    public static final List<String> NAMES =
            List.of(MAP, REGIONS, WALK, TABLES, BUDGETS, STACK, HEAP, FRAMES, FILES, BYTES);

    private MachinePanes() {}

    /**
     * A new pane.
     *
     * @param name one of {@link #NAMES}
     * @param texts gives texts in the language of whoever looks, at any time
     */
    public static MachinePane of(String name, BiFunction<String, Object[], String> texts) {
        Texts words = texts::apply;
        return switch (name) {
            case MAP -> map(words);
            case REGIONS -> new RecordsPanel(new RegionRecords(words), MAP);
            case WALK -> walk(words);
            case TABLES -> new TablesPane();
            case BUDGETS -> budgets();
            case STACK -> stack(words);
            case HEAP -> new RecordsPanel(new HeapRecords(words), BYTES);
            case FRAMES -> new RecordsPanel(new FrameRecords(words), BYTES);
            case FILES -> new RecordsPanel(new FileRecords(words), BYTES);
            case BYTES -> bytes(words);
            default -> throw new IllegalArgumentException("there is no pane " + name);
        };
    }

    private static MachinePane map(Texts texts) {
        var map = new AddressMap();
        return new Simple(
                map,
                (moment, selected) -> {
                    List<AddressMap.Row> rows = PanelRows.regions(moment, selected);
                    int all = moment.now().regions().size();
                    map.setRegions(
                            rows,
                            rows.size() < all
                                    ? texts.get(
                                            "lab.some-regions", Integer.toString(rows.size()), Integer.toString(all))
                                    : "");
                    map.setSelected(selected.value());
                },
                listener -> map.onAddress(address -> listener.address(address, MAP)));
    }

    private static MachinePane walk(Texts texts) {
        var walk = new TranslationPane();
        return new Simple(
                walk,
                (moment, selected) -> {
                    WalkSnapshot found = moment.now().pageTables().walk(selected);
                    walk.setWalk(PanelRows.walk(
                            found,
                            RegionTexts.region(moment.now(), selected, texts),
                            RegionTexts.stop(moment.now(), found, texts)));
                },
                listener -> {
                    walk.onAddress(address -> listener.address(address, WALK));
                    walk.onEntry(listener::entry);
                });
    }

    private static MachinePane stack(Texts texts) {
        var stack = new StackPane();
        return new Simple(
                stack,
                (moment, selected) -> {
                    stack.setFacts(StackFacts.of(moment, texts));
                    stack.setFrames(PanelRows.frames(moment));
                    stack.setGlobals(PanelRows.globals(moment));
                },
                listener -> {
                    stack.onAddress(address -> listener.address(address, MAP));
                    stack.onLine(listener::line);
                });
    }

    private static MachinePane budgets() {
        var bars = new BudgetBars();
        return new Simple(
                bars,
                (moment, selected) -> bars.setCounters(
                        moment.now().counters(), moment.before().counters()),
                listener -> {});
    }

    private static MachinePane bytes(Texts texts) {
        var bytes = new BytePane();
        return new Simple(
                bytes,
                (moment, selected) -> bytes.setView(ByteRows.of(moment, selected, texts)),
                listener -> bytes.onAddress(address -> listener.address(address, BYTES)));
    }

    /** A pane without a state of its own. */
    private record Simple(Component component, BiConsumer<SnapshotDiff, VirtualAddress> fill, Consumer<Listener> wiring)
            implements MachinePane {
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
