package dev.pagewalk.cli.author;

import dev.pagewalk.exercise.Variant;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code pagewalk variant EXERCISE --seed N [--answers] [--json] [--language zh]}: shows one variant, with the
 * machine's answers if they are asked for. With {@code --answers --json} it prints what {@code pagewalk grade} reads.
 */
final class VariantCommand {

    static final String USAGE =
            "usage: pagewalk variant EXERCISE --seed N [--answers] [--json] [--machine-seed N] [--language en|zh]";

    private final PrintStream out;
    private final String exercises;

    VariantCommand(PrintStream out, String exercises) {
        this.out = out;
        this.exercises = exercises;
    }

    int run(List<String> line) {
        Arguments arguments = Arguments.of(
                line, Set.of("--answers", "--json"), Set.of("--seed", "--language", VariantChoice.MACHINE_SEED), USAGE);
        Locale language = VariantChoice.language(arguments);
        Variant variant = VariantChoice.of(arguments, exercises, USAGE);
        ObjectNode sheet = VariantSheet.of(variant, language, arguments.has("--answers"));
        if (arguments.has("--json")) {
            out.println(sheet.toPrettyString());
        } else {
            print(sheet);
        }
        return 0;
    }

    private void print(ObjectNode sheet) {
        out.println("# " + text(sheet, "title"));
        out.println();
        out.println(text(sheet, "exercise") + ", variant " + text(sheet, "seed") + " of " + text(sheet, "pool"));
        for (var parameter : sheet.get("parameters").properties()) {
            JsonNode value = parameter.getValue();
            String hexadecimal = value.isIntegralNumber() ? " (0x%X)".formatted(value.longValue()) : "";
            out.println("  " + parameter.getKey() + " = " + value.asString() + hexadecimal);
        }
        paragraph(text(sheet, "introduction"));
        for (JsonNode activity : sheet.get("activities")) {
            out.println();
            out.println("---- " + text(activity, "id") + " (" + text(activity, "kind") + ")");
            paragraph(text(activity, "text"));
            for (var shown : activity.get("shown").properties()) {
                entry(shown.getKey(), shown.getValue());
            }
            activity.get("parts")
                    .properties()
                    .forEach(part -> entry(part.getKey().replace('/', ' '), part.getValue()));
        }
        if (sheet.has("answers")) {
            out.println();
            out.println("---- answers");
            sheet.get("answers").properties().forEach(answer -> entry(answer.getKey(), answer.getValue()));
        }
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            out.println();
            out.println(text.strip());
        }
    }

    /** One line where it fits, else the name and the text below it. */
    private void entry(String name, JsonNode value) {
        String text = value.isArray()
                ? String.join("\n", value.valueStream().map(JsonNode::asString).toList())
                : value.asString().strip();
        if (text.contains("\n")) {
            out.println();
            out.println(name + ":");
            text.lines().forEach(line -> out.println("    " + line));
        } else {
            out.println();
            out.println(name + ": " + text);
        }
    }
}
