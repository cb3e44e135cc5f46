package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.pagewalk.address.PagingFormat;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** How the processor translates one address, step by step. */
@Tag("pw-translation")
@JsModule("./elements/translation/translation.ts")
public class TranslationPane extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    private int directoryEntries;
    private int tableEntries;

    public TranslationPane() {
        super("walk", "bits", "kind", "map");
    }

    /** @param format how addresses split */
    public void setWalk(PagingFormat format, Walk walk) {
        format(format);
        directoryEntries = format.directoryEntries();
        tableEntries = format.tableEntries();
        getElement().setPropertyBean("walk", walk);
    }

    public void onAddress(LongConsumer listener) {
        onAddress("pw-address", "address", listener);
    }

    /** Told table (-1: the directory) and index of an entry that a person wants to see among its neighbours. */
    public void onEntry(BiConsumer<Integer, Integer> listener) {
        on("pw-entry", detail -> {
            int table = detail.path("table").asInt(-2);
            int index = detail.path("index").asInt(-1);
            if (table >= -1
                    && table < directoryEntries
                    && index >= 0
                    && index < (table < 0 ? directoryEntries : tableEntries)) {
                listener.accept(table, index);
            }
        });
    }

    /**
     * A walk; see {@code frontend/elements/translation/translation.ts}. All numbers are unsigned.
     *
     * @param region what Windows says of the address
     * @param stop why the walk ends in a fault; "" if it doesn't
     */
    public record Walk(
            long address,
            long cr3,
            int directoryIndex,
            int tableIndex,
            int offset,
            long directoryEntryAddress,
            Entry directoryEntry,
            @Nullable Long tableEntryAddress,
            @Nullable Entry tableEntry,
            @Nullable Long physical,
            String region,
            String stop) {}

    /** The 32 bits as an unsigned number, and the name of their kind. */
    public record Entry(long raw, String kind) {}
}
