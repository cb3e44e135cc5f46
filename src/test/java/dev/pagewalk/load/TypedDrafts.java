package dev.pagewalk.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the element {@code pw-drafts} does ({@code frontend/elements/drafts/drafts.ts}): sends what is typed within half a
 * second, one text of a field at a time, and keeps it in the browser until the server has said its revision.
 */
final class TypedDrafts implements FlowPage.Calls {

    /** Milliseconds after which something typed is on its way. */
    static final int SEND_MILLIS = 200;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Hears that the server has kept a text. */
    interface Saved {

        /** @param millis since it was sent */
        void saved(String place, String field, String text, long revision, long millis);
    }

    /** What the browser keeps of a field whose text isn't on the server. */
    record Kept(String text, long base, String sent) {}

    /** The browser's own storage, by place and field: it outlives pages. */
    static final class Store {

        private final Map<String, Map<String, Kept>> places = new HashMap<>();

        Map<String, Kept> at(String place) {
            return places.computeIfAbsent(place, fresh -> new HashMap<>());
        }

        /** As if the browser had lost it. */
        void clear() {
            places.clear();
        }
    }

    private static final class Field {
        String text = "";
        long base;
        int serial;
        String sent = "";
        boolean dirty;
        long due;
        long since;
    }

    private final Store store;
    private final Saved told;
    private final Map<String, Field> fields = new HashMap<>();
    private @Nullable FlowPage page;
    private @Nullable Element element;
    private int serial;
    private int refused;
    private int stale;

    TypedDrafts(Store store, Saved told) {
        this.store = store;
        this.told = told;
    }

    /** Looks for the element on a page that was just opened, and sends what is left of the last one. */
    void attach(FlowPage opened) throws Gone {
        page = opened;
        element = opened.await(each -> each.is("pw-drafts"), "pw-drafts");
        for (var left : Map.copyOf(store.at(place())).entrySet()) {
            Kept kept = left.getValue();
            Field field = field(left.getKey());
            field.text = kept.text;
            field.base = kept.base;
            field.dirty = true;
            sent(field);
            var detail = JSON.createObjectNode();
            detail.put("field", left.getKey());
            detail.put("text", kept.text);
            detail.put("base", kept.base);
            detail.put("sent", kept.sent);
            detail.put("serial", field.serial);
            page.fire(element, "pw-draft-restore", detail);
        }
    }

    String place() {
        return element == null ? "" : element.property("place");
    }

    /** Something else stands in a field. */
    void typed(String name, String text) {
        Field field = field(name);
        field.text = text;
        field.dirty = true;
        keep(name, field);
        if (field.due == 0 && field.serial == 0) {
            field.due = Moments.now() + SEND_MILLIS;
        }
    }

    /** Sends what has waited long enough. */
    void tick() throws Gone {
        for (String name : List.copyOf(fields.keySet())) {
            Field field = fields.get(name);
            if (field.due > 0 && field.due <= Moments.now()) {
                send(name, field);
            }
        }
    }

    /** Sends all at once, since a field was left. */
    void leave() throws Gone {
        for (String name : List.copyOf(fields.keySet())) {
            Field field = fields.get(name);
            if (field.due > 0) {
                send(name, field);
            }
        }
    }

    /** Whether all that was typed is on the server. */
    boolean saved() {
        return fields.values().stream().noneMatch(field -> field.dirty);
    }

    int refused() {
        return refused;
    }

    int stale() {
        return stale;
    }

    private void send(String name, Field field) throws Gone {
        field.due = 0;
        if (field.serial > 0 || !field.dirty || page == null || element == null) {
            return;
        }
        sent(field);
        keep(name, field);
        ObjectNode detail = JSON.createObjectNode();
        detail.put("field", name);
        detail.put("text", field.text);
        detail.put("serial", field.serial);
        page.fire(element, "pw-draft", detail);
    }

    private void sent(Field field) {
        field.due = 0;
        field.serial = ++serial;
        field.sent = field.text;
        field.since = Moments.now();
    }

    private void keep(String name, Field field) {
        store.at(place()).put(name, new Kept(field.text, field.base, field.serial > 0 ? field.sent : ""));
    }

    private Field field(String name) {
        return fields.computeIfAbsent(name, fresh -> {
            var field = new Field();
            JsonNode revisions = element == null ? null : element.properties.get("revisions");
            field.base = revisions == null ? 0 : revisions.path(name).asLong(0);
            return field;
        });
    }

    @Override
    public void called(Element of, String function, List<JsonNode> arguments) {
        if (!of.is("pw-drafts")) {
            return;
        }
        Field field = field(arguments.getFirst().asString());
        switch (function) {
            case "saved" ->
                saved(
                        arguments.getFirst().asString(),
                        field,
                        arguments.get(1).asLong(),
                        arguments.get(2).asInt());
            case "stale" -> {
                stale++;
                field.serial = 0;
            }
            case "refused" -> {
                refused++;
                field.serial = 0;
            }
            default -> {
                // nothing of drafts
            }
        }
    }

    private void saved(String name, Field field, long revision, int number) {
        field.base = revision;
        if (number != field.serial || number == 0) {
            if (field.dirty) {
                keep(name, field);
            }
            return;
        }
        field.serial = 0;
        told.saved(place(), name, field.sent, revision, Moments.now() - field.since);
        if (field.text.equals(field.sent)) {
            field.dirty = false;
            store.at(place()).remove(name);
        } else {
            keep(name, field);
            field.due = Moments.now();
        }
    }
}
