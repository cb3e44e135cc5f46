package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A strip of 32 bits on which a person sets bits, moves two cuts, or marks fields. */
@Tag("pw-bits")
@JsModule("./elements/bits/bits.ts")
public class BitStrip extends PagewalkElement {

    private static final long serialVersionUID = 1L;
    private static final int HIGHEST = 31;
    private static final long MOST = 0xFFFF_FFFFL;

    public BitStrip() {
        super("strip", "walk");
    }

    /** Shows a strip whose bits are set. */
    public void set(long value, boolean locked) {
        show(new View("set", value, null, List.of(), locked));
    }

    /** Shows a strip that is cut; nothing for the cuts until one was moved. */
    public void cut(long value, Optional<Places> cuts, boolean locked) {
        show(new View("cuts", value, cuts.orElse(null), List.of(), locked));
    }

    /** Shows a strip whose fields are marked. */
    public void mark(long value, List<Field> fields) {
        show(new View("fields", value, null, fields, fields.stream().allMatch(Field::locked)));
    }

    private void show(View view) {
        getElement().setPropertyBean("strip", view);
    }

    /** Told the number that the bits make. */
    public void onValue(LongConsumer listener) {
        on("pw-value", detail -> {
            long value = detail.path("value").asLong(-1);
            if (value >= 0 && value <= MOST) {
                listener.accept(value);
            }
        });
    }

    /** Told the two cuts. */
    public void onCuts(Consumer<Places> listener) {
        on("pw-cuts", detail -> places(detail).ifPresent(listener));
    }

    /** Told the id of a field and where it was marked. */
    public void onField(BiConsumer<String, Places> listener) {
        on(
                "pw-field",
                detail -> places(detail)
                        .ifPresent(places -> listener.accept(detail.path("id").asString(""), places)));
    }

    private static Optional<Places> places(JsonNode detail) {
        int high = detail.path("high").asInt(-1);
        int low = detail.path("low").asInt(-1);
        return low >= 0 && high >= low && high <= HIGHEST ? Optional.of(new Places(high, low)) : Optional.empty();
    }

    /** The numbers of two bits: the ends of a field, or two cuts, each named by the lowest bit above it. */
    public record Places(int high, int low) {}

    /**
     * A field to mark.
     *
     * @param places null until it is marked
     * @param locked true once nothing is to be changed
     */
    public record Field(String id, String name, @Nullable Places places, boolean locked) {}

    record View(String mode, long value, @Nullable Places cuts, List<Field> fields, boolean locked) {}
}
