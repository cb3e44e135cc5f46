package dev.pagewalk.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The nodes of a page, kept as the server's messages say: {@code com.vaadin.flow.internal.StateTree} from the other side. */
final class Elements {

    private static final int ROOT = 1;

    // com.vaadin.flow.internal.nodefeature.NodeFeatures
    private static final int DATA = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int TEXT = 7;
    private static final int CLASSES = 11;
    private static final int VIRTUAL = 24;

    private final Map<Integer, Element> all = new HashMap<>();

    Elements() {
        all.put(ROOT, new Element(ROOT));
    }

    Element root() {
        return all.get(ROOT);
    }

    Element get(int id) {
        Element element = all.get(id);
        if (element == null) {
            throw new IllegalStateException("the server speaks of node " + id + ", which isn't there");
        }
        return element;
    }

    boolean has(Element element) {
        return all.get(element.id) == element;
    }

    void apply(JsonNode changes) {
        for (JsonNode change : changes) {
            if (change.path("type").asString("").equals("attach")) {
                all.computeIfAbsent(change.path("node").asInt(), Element::new);
            }
        }
        for (JsonNode change : changes) {
            change(change);
        }
    }

    /** A text in Markdown is no property: the server has it written. */
    void execute(JsonNode parts) {
        if (parts.get(parts.size() - 1).asString("").contains("this.content = $0")) {
            for (JsonNode part : parts) {
                if (part.has("@v-node")) {
                    get(part.path("@v-node").asInt()).properties.put("content", parts.get(0));
                }
            }
        }
    }

    private void change(JsonNode change) {
        int id = change.path("node").asInt();
        switch (change.path("type").asString("")) {
            case "detach" -> all.remove(id);
            case "put" -> put(get(id), change);
            case "remove" -> map(get(id), change).remove(change.path("key").asString());
            case "splice" -> splice(get(id), change);
            case "clear" -> clear(get(id), change);
            default -> {
                // attach, and what says only that there is a feature
            }
        }
    }

    private void put(Element element, JsonNode change) {
        String key = change.path("key").asString();
        if (change.path("feat").asInt() == TEXT) {
            element.text = change.path("value").asString("");
        } else if (change.has("value")) {
            map(element, change).put(key, change.path("value"));
        }
    }

    private static Map<String, JsonNode> map(Element element, JsonNode change) {
        return switch (change.path("feat").asInt()) {
            case DATA -> element.data;
            case PROPERTIES -> element.properties;
            case ATTRIBUTES -> element.attributes;
            case LISTENERS -> element.listeners;
            default -> new HashMap<>();
        };
    }

    private void splice(Element element, JsonNode change) {
        int at = change.path("index").asInt();
        int gone = change.path("remove").asInt(0);
        switch (change.path("feat").asInt()) {
            case CHILDREN -> splice(element, element.children, at, gone, change.path("addNodes"));
            case VIRTUAL -> splice(element, element.virtual, at, gone, change.path("addNodes"));
            case CLASSES -> {
                List<String> classes = new ArrayList<>(element.classes);
                classes.subList(at, at + gone).clear();
                int to = at;
                for (JsonNode name : change.path("add")) {
                    classes.add(to++, name.asString());
                }
                element.classes.clear();
                element.classes.addAll(new LinkedHashSet<>(classes));
            }
            default -> {
                // what only a browser needs
            }
        }
    }

    private void splice(Element element, List<Element> children, int at, int gone, JsonNode added) {
        children.subList(at, at + gone).clear();
        int to = at;
        for (JsonNode id : added) {
            Element child = all.computeIfAbsent(id.asInt(), Element::new);
            child.parent = element;
            children.add(to++, child);
        }
    }

    private static void clear(Element element, JsonNode change) {
        switch (change.path("feat").asInt()) {
            case CHILDREN -> element.children.clear();
            case VIRTUAL -> element.virtual.clear();
            case CLASSES -> element.classes.clear();
            default -> {
                // what only a browser needs
            }
        }
    }
}
