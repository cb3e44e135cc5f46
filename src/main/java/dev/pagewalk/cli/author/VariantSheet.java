package dev.pagewalk.cli.author;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.expression.Value;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A variant as a JSON document: what a student sees of it, and the answers if they are asked for. */
final class VariantSheet {

    private final Variant variant;
    private final Locale language;
    private final boolean answers;

    private VariantSheet(Variant variant, Locale language, boolean answers) {
        this.variant = variant;
        this.language = language;
        this.answers = answers;
    }

    /** @param answers true with the right answers and the texts that may be read only afterwards */
    static ObjectNode of(Variant variant, Locale language, boolean answers) {
        return new VariantSheet(variant, language, answers).sheet();
    }

    private ObjectNode sheet() {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        top.put("exercise", variant.exercise().id())
                .put("seed", variant.number())
                .put("pool", variant.exercise().pool())
                .put("language", language.getLanguage())
                .put("title", variant.exercise().title(language))
                .put("introduction", variant.introduction(language).orElse("").strip());
        ObjectNode parameters = top.putObject("parameters");
        variant.draw().parameters().forEach((name, value) -> {
            switch (value) {
                case Value.Number number -> parameters.put(name, number.value());
                case Value.Word word -> parameters.put(name, word.value());
            }
        });
        var activities = top.putArray("activities");
        variant.exercise().activities().forEach(activity -> activities.add(activity(activity)));
        if (answers) {
            top.set("answers", answers());
        }
        return top;
    }

    private ObjectNode activity(Activity activity) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", activity.id()).put("kind", activity.kind());
        var steps = node.putArray("steps");
        activity.steps().forEach(steps::add);
        node.put("text", variant.text(activity, "", language).orElse("").strip());
        node.set("shown", shown(activity));
        ObjectNode parts = node.putObject("parts");
        variant.parts(activity, language, answers).forEach((part, text) -> parts.put(part, text.strip()));
        return node;
    }

    /** What is shown besides the text. */
    private ObjectNode shown(Activity activity) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        activity.shown(variant).forEach((name, texts) -> put(shown, name, texts, texts.size() != 1));
        return shown;
    }

    private ObjectNode answers() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Activity activity : variant.exercise().activities()) {
            activity.solution(variant)
                    .forEach((step, answer) ->
                            put(node, step, Answers.parts(activity, step, answer), activity.several(step)));
        }
        return node;
    }

    private static void put(ObjectNode node, String name, List<String> texts, boolean list) {
        if (!list) {
            node.put(name, texts.getFirst());
            return;
        }
        var array = node.putArray(name);
        texts.forEach(array::add);
    }
}
