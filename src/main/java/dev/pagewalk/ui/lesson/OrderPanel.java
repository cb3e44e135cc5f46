package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.exercise.kind.order.Order;
import dev.pagewalk.lesson.LessonSession;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tiles to put into order; those that don't belong are put aside. Each moves by its buttons, by Alt and an arrow key,
 * or by dragging it.
 */
final class OrderPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** Nothing is left in the order: a draft too. */
    private static final String NONE = "-";

    private final transient LessonSession session;
    private final transient Order order;
    private final transient Runnable changed;
    private final List<String> tiles;
    private final List<String> placed = new ArrayList<>();
    private final OrderedList inOrder = new OrderedList();
    private final UnorderedList aside = new UnorderedList();
    private final Paragraph empty = new Paragraph();
    private final Span said = new Span();
    private final StepBox box;
    private final CheckButton check;

    OrderPanel(LessonSession session, Order order, Runnable changed) {
        this.session = session;
        this.order = order;
        this.changed = changed;
        addClassName("order");
        tiles = session.exhibit(order);
        box = new StepBox(session, order, order.id(), "lesson.order.empty", Rungs.whole(session, order));
        String start = box.start();
        placed.addAll(
                start.isEmpty()
                        ? tiles
                        : Stream.of(start.split(","))
                                .map(String::strip)
                                .filter(tiles::contains)
                                .distinct()
                                .toList());
        inOrder.addClassName("tiles");
        aside.addClassNames("tiles", "tiles-aside");
        inOrder.getElement().setAttribute("aria-label", getTranslation("lesson.order"));
        aside.getElement().setAttribute("aria-label", getTranslation("lesson.order.aside"));
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("role", "status");
        empty.setText(getTranslation("lesson.order.none"));
        empty.addClassName("muted");
        check = new CheckButton(getTranslation("lesson.check"), this::submit);
        var help = new Paragraph(getTranslation("lesson.order.keys"));
        help.addClassName("keyboard-help");
        help.addClassName("muted");
        var place = new Div(Texts.caption(getTranslation("lesson.order.aside")), empty, aside);
        place.addClassName("aside-place");
        DropTarget.create(place)
                .addDropListener(drop -> drop.getDragData().ifPresent(tile -> put(tile.toString(), -1, "")));
        add(help, inOrder, place, said, check, box);
        show();
    }

    private boolean open() {
        return !box.settled();
    }

    private void show() {
        inOrder.removeAll();
        aside.removeAll();
        for (int i = 0; i < placed.size(); i++) {
            inOrder.add(placedTile(placed.get(i), i));
        }
        tiles.stream().filter(tile -> !placed.contains(tile)).forEach(tile -> aside.add(asideTile(tile)));
        empty.setVisible(placed.size() == tiles.size());
        check.setVisible(open());
    }

    private ListItem placedTile(String tile, int at) {
        ListItem item = item(tile);
        if (open()) {
            var buttons = new Div(
                    button("up", "↑", tile, at > 0, () -> put(tile, at - 1, "up")),
                    button("down", "↓", tile, at < placed.size() - 1, () -> put(tile, at + 1, "down")),
                    button("out", "✕", tile, true, () -> put(tile, -1, "in")));
            buttons.addClassName("tile-buttons");
            item.add(buttons);
            key(item, "ArrowUp", () -> put(tile, Math.max(0, placed.indexOf(tile) - 1), ""));
            key(item, "ArrowDown", () -> put(tile, Math.min(placed.size() - 1, placed.indexOf(tile) + 1), ""));
            DropTarget.create(item)
                    .addDropListener(drop ->
                            drop.getDragData().ifPresent(other -> put(other.toString(), placed.indexOf(tile), "")));
        }
        return item;
    }

    private ListItem asideTile(String tile) {
        ListItem item = item(tile);
        if (open()) {
            var buttons = new Div(button("in", "＋", tile, true, () -> put(tile, placed.size(), "out")));
            buttons.addClassName("tile-buttons");
            item.add(buttons);
        }
        return item;
    }

    private ListItem item(String tile) {
        var text = new Div(Texts.part(session, order, "item/" + tile));
        text.addClassName("tile-text");
        var item = new ListItem(text);
        item.getElement().setAttribute("data-tile", tile);
        if (open()) {
            item.getElement().setAttribute("tabindex", "0");
            DragSource.create(item).setDragData(tile);
        }
        return item;
    }

    private Button button(String kind, String face, String tile, boolean enabled, Runnable click) {
        var button = new Button(face, press -> click.run());
        button.setAriaLabel(getTranslation("lesson.order." + kind, name(tile)));
        button.setTooltipText(getTranslation("lesson.order." + kind, name(tile)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setEnabled(enabled);
        button.getElement().setAttribute("data-move", kind);
        return button;
    }

    private String name(String tile) {
        return Texts.name(session, order, "item/" + tile, tile);
    }

    private static void key(ListItem item, String key, Runnable move) {
        item.getElement()
                .addEventListener("keydown", event -> move.run())
                .setFilter("event.altKey && event.key === '" + key + "' && (event.preventDefault(), true)");
    }

    /**
     * Puts a tile somewhere.
     *
     * @param at index in the order; -1 for aside
     * @param button the kind of button that keeps the focus; "" for the tile itself
     */
    private void put(String tile, int at, String button) {
        if (!open() || !tiles.contains(tile)) {
            return;
        }
        placed.remove(tile);
        if (at >= 0) {
            placed.add(Math.min(at, placed.size()), tile);
        }
        box.draft(placed.isEmpty() ? NONE : String.join(", ", placed));
        show();
        said.setText(
                at >= 0
                        ? getTranslation("lesson.order.now", name(tile), placed.indexOf(tile) + 1, placed.size())
                        : getTranslation("lesson.order.wentAside", name(tile)));
        focus(tile, button);
    }

    private void focus(String tile, String button) {
        Stream.<Component>of(inOrder, aside)
                .flatMap(Component::getChildren)
                .filter(item -> tile.equals(item.getElement().getAttribute("data-tile")))
                .findFirst()
                .ifPresent(item -> item.getElement()
                        .executeJs(
                                "const b = $0 && this.querySelector('[data-move=\"' + $0 + '\"]:not([disabled])'); (b || this).focus();",
                                button));
    }

    /** What nobody has touched is no answer, however near it lies to the right order by chance. */
    private void submit() {
        if (placed.equals(tiles)) {
            box.note(getTranslation("lesson.order.untouched"));
            return;
        }
        if (box.submit(String.join(", ", placed))) {
            show();
            changed.run();
        }
    }
}
