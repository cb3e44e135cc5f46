package dev.pagewalk.cli.author;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.AnswerParser;
import dev.pagewalk.exercise.AnswerSheet;
import dev.pagewalk.exercise.Grader;
import dev.pagewalk.exercise.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        variant.drawn().forEach((name, value) -> {
            if (value instanceof Long number) {
                parameters.put(name, number);
            } else {
                parameters.put(name, value.toString());
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
        node.put("id", activity.id()).put("kind", kind(activity));
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
        switch (activity) {
            case Activity.Cells cells -> {
                variant.address(cells).ifPresent(va -> shown.put("va", AnswerParser.echo(va, 8)));
                if (cells.address() != null) {
                    shown.put(
                            "cr3",
                            AnswerParser.echo(
                                    Integer.toUnsignedLong(variant.stage(cells)
                                            .begin()
                                            .pageTables()
                                            .cr3()),
                                    8));
                }
                var grader = new Grader(variant);
                cells.cells().stream()
                        .filter(Activity.Cell::given)
                        .forEach(cell -> shown.put(
                                cell.id(), AnswerParser.echo(grader.show(cells, cell, Map.of()), cell.digits())));
            }
            case Activity.Order order -> list(shown, "tiles", variant.tiles(order));
            case Activity.Label label -> {
                label.targets()
                        .forEach(target -> variant.at(label, target)
                                .ifPresent(at -> shown.put("target/" + target, AnswerParser.echo(at, 8))));
                variant.pictured(label).ifPresent(at -> shown.put("picture", AnswerParser.echo(at, 8)));
            }
            case Activity.Which which -> variant.calls(which).forEach((id, call) -> shown.put("option/" + id, call));
            case Activity.Decide decide ->
                decide.options().forEach(option -> shown.put("way/" + option, variant.way(decide, option)));
            case Activity.Repair repair -> shown.put("program", variant.source(repair));
            case Activity.Program program -> shown.put("program", variant.source(program));
            default -> {}
        }
        return shown;
    }

    private ObjectNode answers() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Map<String, List<String>> right = AnswerSheet.right(variant).answers();
        for (Activity activity : variant.exercise().activities()) {
            for (String step : activity.steps()) {
                List<String> given = right.getOrDefault(step, List.of());
                if (AnswerSheet.several(activity, step)) {
                    list(node, step, given);
                } else if (!given.isEmpty()) {
                    node.put(step, given.getFirst());
                }
            }
        }
        return node;
    }

    private static void list(ObjectNode node, String name, List<String> texts) {
        var array = node.putArray(name);
        texts.forEach(array::add);
    }

    /** As exercise.yaml says it. */
    private static String kind(Activity activity) {
        return activity instanceof Activity.Cells cells
                ? cells.kind().name().toLowerCase(Locale.ROOT)
                : activity.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
