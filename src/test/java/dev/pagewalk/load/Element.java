package dev.pagewalk.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An element of a page, or a text in it, as the server told it. */
final class Element {

    final int id;
    final Map<String, JsonNode> data = new HashMap<>();
    final Map<String, JsonNode> properties = new HashMap<>();
    final Map<String, JsonNode> attributes = new HashMap<>();
    final Map<String, JsonNode> listeners = new HashMap<>();
    final Set<String> classes = new LinkedHashSet<>();
    final List<Element> children = new ArrayList<>();
    /** Overlays and what else isn't in the page's flow. */
    final List<Element> virtual = new ArrayList<>();

    @Nullable Element parent;

    String text = "";

    Element(int id) {
        this.id = id;
    }

    /** Of the element; empty of a text. */
    String tag() {
        JsonNode tag = data.get("tag");
        return tag == null ? "" : tag.asString("");
    }

    boolean is(String tag) {
        return tag().equals(tag);
    }

    boolean has(String className) {
        return classes.contains(className);
    }

    /** A property as text; empty if it has none. */
    String property(String name) {
        JsonNode value = properties.get(name);
        return value == null ? "" : value.asString(value.toString());
    }

    String attribute(String name) {
        JsonNode value = attributes.get(name);
        return value == null ? "" : value.asString(value.toString());
    }

    /** What a person reads as its name: its label, what is read out instead, or the text in it. */
    String label() {
        return Stream.of(property("label"), attribute("aria-label"), property("accessibleName"), text())
                .filter(label -> !label.isBlank())
                .findFirst()
                .orElse("");
    }

    /** All text in it, in the order of the page. */
    String text() {
        var all = new StringBuilder(text);
        if (properties.containsKey("innerHTML")) {
            all.append(property("innerHTML").replaceAll("<[^>]*>", ""));
        }
        all.append(property("content"));
        children.forEach(child -> all.append(child.text()));
        return all.toString();
    }

    /** Whether a person can use it: it is shown, and neither it nor what it is in was switched off. */
    boolean usable() {
        return visible()
                && !attributes.containsKey("disabled")
                && !property("disabled").equals("true")
                && (parent == null || parent.usable());
    }

    private boolean visible() {
        JsonNode visible = data.get("visible");
        return visible == null || visible.asBoolean(true);
    }

    boolean readOnly() {
        return property("readonly").equals("true");
    }

    /** It and all below it, from top to bottom; what isn't shown is left out. */
    Stream<Element> all() {
        return visible()
                ? Stream.concat(
                        Stream.of(this),
                        Stream.concat(children.stream(), virtual.stream()).flatMap(Element::all))
                : Stream.empty();
    }

    Optional<Element> first(Predicate<Element> like) {
        return all().filter(like).findFirst();
    }

    /** The nearest around it. */
    Optional<Element> around(Predicate<Element> like) {
        for (Element at = parent; at != null; at = at.parent) {
            if (like.test(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "<" + tag() + " #" + id + " " + classes + " " + label() + ">";
    }

    /** The page as an outline, for people who look for what a script doesn't find. */
    String outline() {
        var all = new StringBuilder();
        outline(all, 0);
        return all.toString();
    }

    private void outline(StringBuilder all, int depth) {
        all.append("  ".repeat(depth)).append(tag().isEmpty() ? '"' + text + '"' : tag());
        all.append(" #").append(id);
        classes.forEach(each -> all.append(" .").append(each));
        attributes.forEach((name, value) ->
                all.append(" [").append(name).append('=').append(value).append(']'));
        properties.forEach((name, value) -> {
            String shown = value.toString();
            all.append(" ").append(name).append('=').append(shown, 0, Math.min(shown.length(), 80));
        });
        if (!listeners.isEmpty()) {
            all.append(" on").append(listeners.keySet());
        }
        all.append(visible() ? "\n" : " hidden\n");
        children.forEach(child -> child.outline(all, depth + 1));
        virtual.forEach(child -> child.outline(all, depth + 1));
    }
}
