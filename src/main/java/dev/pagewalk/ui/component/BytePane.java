package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.LongConsumer;

/** The bytes from an address on, with characters and with what they mean in a heap. */
@Tag("pw-bytes")
@JsModule("./elements/bytes/bytes.ts")
public class BytePane extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    public BytePane() {
        super("bytes", "map");
    }

    public void setView(View view) {
        getElement().setPropertyBean("view", view);
    }

    public void onAddress(LongConsumer listener) {
        onAddress("pw-address", "address", listener);
    }

    /**
     * What is shown; see {@code frontend/elements/bytes/bytes.ts}.
     *
     * @param bytes 0 to 255, -1 where a page has no bytes
     * @param changed indices of those that the last step changed
     * @param runs what they mean, one stretch after another from the first byte on
     * @param region where they lie
     */
    public record View(long address, List<Integer> bytes, List<Integer> changed, List<Run> runs, String region) {}

    /**
     * Bytes with one meaning.
     *
     * @param code two letters, or "" for bytes without a special meaning
     */
    public record Run(String code, String label, int length) {}
}
