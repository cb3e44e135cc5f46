package dev.pagewalk.ui.pane;

import dev.pagewalk.ui.Phrases;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The panes there are. */
public enum PaneKind {
    MAP,
    REGIONS,
    WALK,
    TABLES,
    BUDGETS,
    STACK,
    HEAP,
    FRAMES,
    FILES,
    BYTES;

    /** The name that authors write in a lesson's text, and the last part of the key of its title. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this id, if there is one. */
    public static Optional<PaneKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /**
     * A new pane of this kind.
     *
     * @param texts in the language of whoever looks, at any time
     */
    public Pane open(Phrases texts) {
        return switch (this) {
            case MAP -> ElementPanes.map(texts);
            case REGIONS -> new RecordsPanel(new RegionRecords(texts), MAP);
            case WALK -> ElementPanes.walk(texts);
            case TABLES -> new TablesPane();
            case BUDGETS -> ElementPanes.budgets();
            case STACK -> ElementPanes.stack(texts);
            case HEAP -> new RecordsPanel(new HeapRecords(texts), BYTES);
            case FRAMES -> new RecordsPanel(new FrameRecords(texts), BYTES);
            case FILES -> new RecordsPanel(new FileRecords(texts), BYTES);
            case BYTES -> ElementPanes.bytes(texts);
        };
    }
}
