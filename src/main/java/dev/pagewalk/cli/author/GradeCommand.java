package dev.pagewalk.cli.author;

import dev.pagewalk.exercise.AnswerSheet;
import dev.pagewalk.exercise.Feedback;
import dev.pagewalk.exercise.SheetGrader;
import dev.pagewalk.exercise.Variant;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code pagewalk grade EXERCISE --seed N --answers FILE.json [--language zh]}: grades the answers of a file and prints the marks
 * as JSON. Exit status 0 whatever they are.
 */
final class GradeCommand {

    static final String USAGE = "usage: pagewalk grade EXERCISE --seed N --answers FILE.json [--language en|zh]";

    private final PrintStream out;
    private final String exercises;

    GradeCommand(PrintStream out, String exercises) {
        this.out = out;
        this.exercises = exercises;
    }

    int run(List<String> line) {
        Arguments arguments = Arguments.of(line, Set.of(), Set.of("--seed", "--answers", "--language"), USAGE);
        Locale language = VariantChoice.language(arguments);
        String file = arguments
                .value("--answers")
                .orElseThrow(() -> Refusal.usage("--answers FILE.json is missing.\n" + USAGE));
        Variant variant = VariantChoice.of(arguments, exercises, USAGE);
        AnswerSheet sheet = AnswerFile.read(file, variant);
        out.println(grade(variant, sheet, language).toPrettyString());
        return 0;
    }

    /** The marks of a sheet; {@code hash} is the same exactly for the same exercise, variant, answers and marks. */
    static ObjectNode grade(Variant variant, AnswerSheet sheet, Locale language) {
        List<SheetGrader.Part> parts = SheetGrader.grade(variant, sheet);
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        top.put("exercise", variant.exercise().id()).put("seed", variant.number());
        SheetGrader.score(parts).ifPresentOrElse(score -> top.put("score", rounded(score)), () -> top.putNull("score"));
        top.put(
                "points",
                rounded(parts.stream().mapToDouble(SheetGrader.Part::score).sum()));
        top.put("of", parts.stream().filter(SheetGrader.Part::counts).count());
        var blamed = new LinkedHashSet<String>();
        parts.stream()
                .map(SheetGrader.Part::misconception)
                .filter(id -> id != null)
                .forEach(blamed::add);
        var misconceptions = top.putArray("misconceptions");
        blamed.forEach(misconceptions::add);
        var list = top.putArray("parts");
        parts.forEach(part -> list.add(part(variant, part, language)));
        top.put("hash", hash(variant, sheet, parts));
        return top;
    }

    private static ObjectNode part(Variant variant, SheetGrader.Part part, Locale language) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", part.step())
                .put("result", part.outcome().name().toLowerCase(Locale.ROOT))
                .put("score", rounded(part.score()));
        if (part.misconception() == null) {
            node.putNull("misconception");
        } else {
            node.put("misconception", part.misconception());
        }
        var feedback = node.putArray("feedback");
        part.feedback().forEach(said -> feedback.add(sentence(variant, part.step(), said, language)));
        return node;
    }

    /** Goals are named by their own text, with a sign before it. */
    private static String sentence(Variant variant, String step, Feedback said, Locale language) {
        if (!said.key().equals("exercise.feedback.goal")) {
            return Sentences.of(said, language).strip();
        }
        String goal = said.arguments().getFirst();
        String text = variant.exercise()
                .activity(step)
                .flatMap(activity -> variant.text(activity, "goal/" + goal, language))
                .orElse(goal)
                .strip();
        return (said.arguments().getLast().equals("true") ? "✓ " : "✗ ") + text;
    }

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }

    private static String hash(Variant variant, AnswerSheet sheet, List<SheetGrader.Part> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, variant.exercise().id());
            add(digest, variant.exercise().hash());
            add(digest, variant.number() + "");
            for (SheetGrader.Part part : parts) {
                add(digest, part.step());
                sheet.answers().getOrDefault(part.step(), List.of()).forEach(given -> add(digest, given));
                add(digest, part.outcome() + " " + part.score() + " " + part.misconception());
                part.feedback().forEach(said -> add(digest, said.write()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
