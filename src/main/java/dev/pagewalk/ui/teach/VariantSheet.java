package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.markdown.Markdown;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.ui.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A variant on paper: texts, what is shown beside them, the right answers, and what is said afterwards. */
final class VariantSheet extends Div {

    private static final long serialVersionUID = 1L;
    private static final String LIVE_PANE = "(?m)^```pane[^\\n]*\\R```[ \\t]*$";
    private static final long LEAST_ADDRESS = 0x1_0000;

    private final transient Variant variant;
    private final transient Locale language;
    private final transient Phrases phrases;

    VariantSheet(Variant variant, Optional<String> activityId, Locale language, Phrases phrases) {
        this.variant = variant;
        this.language = language;
        this.phrases = phrases;
        addClassName("variant-sheet");
        add(numbers());
        if (activityId.isEmpty()) {
            variant.introduction(language).filter(text -> !text.isBlank()).ifPresent(text -> add(markdown(text)));
        }
        variant.exercise().activities().stream()
                .filter(activity -> activityId.isEmpty() || activityId.get().equals(activity.id()))
                .forEach(activity -> add(section(activity)));
    }

    /** The numbers that were drawn, and the seed of its machines. */
    private Paragraph numbers() {
        String drawn = variant.draw().parameters().entrySet().stream()
                .map(one -> one.getKey() + " = " + written(one.getValue().plain()))
                .collect(Collectors.joining(", "));
        var line = new Paragraph(
                phrases.get("teach.preview.seed", String.valueOf(variant.draw().machineSeed()))
                        + (drawn.isEmpty() ? "" : " " + phrases.get("teach.preview.numbers", drawn)));
        line.addClassName("zone-note");
        return line;
    }

    private static String written(Object value) {
        return value instanceof Long number && number >= LEAST_ADDRESS
                ? "0x%08X".formatted(number)
                : String.valueOf(value);
    }

    private Section section(Activity activity) {
        String place = String.valueOf(variant.exercise().activities().indexOf(activity) + 1);
        var title = new H3(phrases.get("teach.preview.step", place, phrases.get("teach.kind." + activity.kind())));
        var section = new Section(title);
        variant.text(activity, "", language)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> section.add(markdown(text)));
        activity.shown(variant).forEach((name, lines) -> section.add(named(name, block(lines))));
        Map<String, String> before = variant.parts(activity, language, false);
        section.add(list(before, "hint"));
        if (!activity.steps().isEmpty()) {
            section.add(answers(activity, before));
        }
        Map<String, String> after = variant.parts(activity, language, true);
        after.keySet()
                .removeAll(before.keySet().stream()
                        .filter(part -> !part.startsWith("hint"))
                        .toList());
        if (!after.isEmpty()) {
            section.add(new Details(phrases.get("teach.preview.after", String.valueOf(after.size())), list(after, "")));
        }
        return section;
    }

    private Div answers(Activity activity, Map<String, String> parts) {
        var box = new Div();
        box.addClassName("preview-answers");
        box.add(new Span(phrases.get("teach.preview.answers")));
        Map<String, Answer> right = activity.solution(variant);
        if (right.isEmpty()) {
            box.add(new Paragraph(phrases.get("teach.preview.by-hand")));
        }
        right.forEach((step, answer) -> {
            List<String> lines = Answers.parts(activity, step, answer);
            String name = step.equals(activity.id()) ? "" : step.replace(activity.id() + ".", "");
            box.add(named(
                    name, lines.stream().anyMatch(line -> line.contains("\n")) ? block(lines) : words(lines, parts)));
        });
        return box;
    }

    /** What is chosen stands beside its id: students see only the words. */
    private UnorderedList words(List<String> lines, Map<String, String> parts) {
        var list = new UnorderedList();
        for (String line : lines) {
            String said = parts.entrySet().stream()
                    .filter(part -> part.getKey().endsWith("/" + line))
                    .map(part -> " – " + TaskNames.plain(part.getValue()))
                    .findFirst()
                    .orElse("");
            list.add(new ListItem(line + said));
        }
        return list;
    }

    /** @param without a sort of parts that isn't wanted; empty: all are */
    private Div list(Map<String, String> parts, String without) {
        var list = new Div();
        list.addClassName("preview-parts");
        parts.forEach((part, text) -> {
            if (without.isEmpty() || !part.startsWith(without)) {
                String[] words = part.split("/", 2);
                list.add(named(
                        phrases.get("teach.preview.part." + words[0]) + (words.length > 1 ? " " + words[1] : ""),
                        markdown(text)));
            }
        });
        return list;
    }

    private static Div named(String name, Component content) {
        var label = new Span(name);
        label.addClassName("fact-name");
        var row = name.isEmpty() ? new Div(content) : new Div(label, content);
        row.addClassName("preview-part");
        return row;
    }

    private static Pre block(List<String> lines) {
        var block = new Pre(String.join("\n", lines));
        block.getElement().setAttribute("tabindex", "0");
        return block;
    }

    private Markdown markdown(String text) {
        String live = "*" + phrases.get("teach.preview.pane") + "*";
        var markdown = new Markdown(text.strip().replaceAll(LIVE_PANE, live).replaceAll("(?m)^#+ ", "#### "));
        markdown.addClassName("lesson-text");
        return markdown;
    }
}
