package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.markdown.Markdown;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows parts of a lesson's text. */
final class Texts {

    private Texts() {}

    /**
     * A part of a lesson's text. Authors' headings begin at the third level, since the first two name activities and
     * their parts; on the page they follow the title and so begin at the second.
     */
    static Component markdown(String text) {
        var markdown = new Markdown(Plain.sentences(text.strip()).replaceAll("(?m)^#(#{2,5} )", "$1"));
        markdown.addClassName("lesson-text");
        if (text.lines().anyMatch(line -> line.startsWith("|"))) {
            widerTablesTakeFocus(markdown);
        }
        return markdown;
    }

    /** A table that doesn't fit is scrolled, also by the keys: only what has the focus hears them. */
    private static void widerTablesTakeFocus(Markdown markdown) {
        markdown.addAttachListener(attached -> markdown.getElement().executeJs("""
                const mark = () => this.querySelectorAll('table').forEach(table => {
                    if (table.scrollWidth > table.clientWidth) {
                        table.setAttribute('tabindex', '0');
                    } else {
                        table.removeAttribute('tabindex');
                    }
                });
                new ResizeObserver(mark).observe(this);
                new MutationObserver(mark).observe(this, {childList: true, subtree: true});"""));
    }

    private static final Pattern PANE =
            Pattern.compile("(?m)^```pane\\s+(?<name>[a-z]+)(?:[ \\t]+(?<at>0x[0-9A-Fa-f]{1,8}))?\\s*\\R```[ \\t]*$");

    /**
     * A part of the machine that a text wants to show.
     *
     * @param at the address it is about; empty for the one that is looked at
     */
    record Wish(String name, Optional<VirtualAddress> at) {

        private static Wish of(Matcher block) {
            return new Wish(
                    block.group("name"),
                    Optional.ofNullable(block.group("at"))
                            .map(hex -> new VirtualAddress(Integer.parseUnsignedInt(hex.substring(2), 16))));
        }
    }

    /**
     * A part of a lesson's text with the live panes that its fenced blocks {@code pane} ask for.
     *
     * @param panes gives a pane; empty if there is none of that name
     */
    static List<Component> withPanes(String text, Function<Wish, Optional<Component>> panes) {
        var parts = new ArrayList<Component>();
        Matcher block = PANE.matcher(text);
        int from = 0;
        while (block.find()) {
            String before = text.substring(from, block.start());
            if (!before.isBlank()) {
                parts.add(markdown(before));
            }
            panes.apply(Wish.of(block)).ifPresent(pane -> {
                var place = new Div(pane);
                place.addClassName("text-pane");
                parts.add(place);
            });
            from = block.end();
        }
        if (!text.substring(from).isBlank()) {
            parts.add(markdown(text.substring(from)));
        }
        return parts;
    }

    /** A short part that is a label: an option, a tile, a goal. */
    static Component part(LessonSession session, Activity activity, String part) {
        return markdown(
                session.text(activity, part, UI.getCurrent().getLocale()).orElse(part));
    }

    /** The same as a name for reading out or for a list: without markup. */
    static String name(LessonSession session, Activity activity, String part, String otherwise) {
        return Plain.name(
                session.text(activity, part, UI.getCurrent().getLocale()).orElse(otherwise));
    }

    /** The first heading in the text of an activity; empty if it has none. */
    static String title(LessonSession session, Activity activity) {
        return session.text(activity, "", UI.getCurrent().getLocale()).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("###"))
                .map(line -> Plain.name(line.replaceFirst("^#+", "")))
                .findFirst()
                .orElse("");
    }

    /** The author's name for a part of the activity, else ours. */
    static String label(LessonSession session, Activity activity, String part, String otherwise) {
        return session.text(activity, "cell/" + part, UI.getCurrent().getLocale())
                .map(Plain::name)
                .orElse(otherwise);
    }

    /** A share of the marks. */
    static String percent(double share) {
        return UI.getCurrent().getTranslation("lesson.percent", String.valueOf(Math.round(100 * share)));
    }

    /** Names a part of an activity; not a heading, since an activity need not have a title above it. */
    static Component caption(String text) {
        var caption = new Paragraph(text);
        caption.addClassName("caption");
        return caption;
    }

    /**
     * A field for numbers and calls: on a phone nothing "corrects" it, and its key for entering says so.
     *
     * @param keys the keyboard that is shown: {@code numeric} where digits are all there is to type, else {@code text}
     */
    static void technical(Component field, String keys) {
        // The field hands these on to its input by itself, and takes away what was set there in another way.
        field.getElement()
                .setAttribute("autocapitalize", "none")
                .setAttribute("autocorrect", "off")
                .setAttribute("spellcheck", "false");
        field.addAttachListener(attached -> field.getElement().executeJs("""
                const input = this.inputElement ?? this.querySelector('input, textarea');
                for (const [name, value] of Object.entries({inputmode: $0, enterkeyhint: 'done'})) {
                    input?.setAttribute(name, value);
                }""", keys));
    }

    /** A numbered line of a program: what doesn't fit into its place goes on below, a step behind its own indentation. */
    static void line(HasElement line, int number, String text) {
        int indent = text.length() - text.stripLeading().length();
        line.getElement().setAttribute("data-line", String.valueOf(number));
        line.getElement().getStyle().set("--indent", indent + 2 + "ch");
    }

    /** Something that may be wider or higher than its place can be scrolled by keyboard, and says what it is. */
    static void scrolls(HasElement part, String name) {
        part.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", name);
        if (!part.getElement().hasAttribute("role")) {
            part.getElement().setAttribute("role", "group");
        }
    }

    /** What the lecture says beside what is known today; empty if the activity has no such card. */
    static Optional<Component> lectureCard(LessonSession session, Activity activity, Locale language) {
        Optional<String> lecture = session.text(activity, "lecture", language);
        Optional<String> today = session.text(activity, "today", language);
        if (lecture.isEmpty() || today.isEmpty()) {
            return Optional.empty();
        }
        var card = new Section();
        card.addClassName("lecture-card");
        card.add(
                half("lecture", card.getTranslation("lesson.lecture"), lecture.get()),
                half("today", card.getTranslation("lesson.today"), today.get()));
        return Optional.of(card);
    }

    private static Div half(String kind, String label, String text) {
        var eyebrow = new Paragraph(label);
        eyebrow.addClassName("eyebrow");
        var half = new Div(eyebrow, markdown(text));
        half.addClassName(kind);
        return half;
    }
}
