package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.pagewalk.address.PagingFormat;
import java.util.List;
import java.util.function.LongConsumer;

/** The address space as a picture to scale and as a table. */
@Tag("pw-map")
@JsModule("./elements/map/map.ts")
public class AddressMap extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    public AddressMap() {
        super("map", "regions", "use", "look");
    }

    /**
     * @param format how addresses split
     * @param regions in ascending order, tiling the user address space
     * @param more a sentence if some are left out, or ""
     */
    public void setRegions(PagingFormat format, List<Row> regions, String more) {
        format(format);
        getElement().setPropertyList("regions", regions);
        getElement().setProperty("more", more);
    }

    public void setSelected(long address) {
        getElement().setProperty("selected", address);
    }

    public void onAddress(LongConsumer listener) {
        onAddress("pw-address", "address", listener);
    }

    /**
     * A region; see {@code frontend/elements/map/region.ts}.
     *
     * @param use two-letter code
     * @param state MEM_FREE, MEM_RESERVE or MEM_COMMIT
     * @param type MEM_PRIVATE, MEM_MAPPED, MEM_IMAGE or ""
     * @param protect PAGE_* names or ""
     */
    public record Row(
            long start,
            long size,
            String use,
            String state,
            String type,
            String protect,
            long base,
            String baseProtect,
            String label,
            int resident,
            boolean changed) {}
}
