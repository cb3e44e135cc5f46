package dev.pagewalk.cli.author;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.AnswerSheet;
import dev.pagewalk.exercise.Content;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.Wording;
import dev.pagewalk.exercise.version.KeptJson;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code pagewalk grade EXERCISE --seed N --answers FILE.json [--language zh]}: grades the answers of a file and prints
 * the marks as JSON. Exit status 0 whatever they are.
 */
final class GradeCommand {

    static final String USAGE =
            "usage: pagewalk grade EXERCISE --seed N --answers FILE.json [--machine-seed N] [--language en|zh]";

    private static final int MOST_PROBLEMS = 3;

    private final PrintStream out;
    private final String exercises;

    GradeCommand(PrintStream out, String exercises) {
        this.out = out;
        this.exercises = exercises;
    }

    int run(List<String> line) {
        Arguments arguments = Arguments.of(
                line, Set.of(), Set.of("--seed", "--answers", "--language", VariantChoice.MACHINE_SEED), USAGE);
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
        Map<String, Grading.Outcome> outcomes = Grading.grade(variant, sheet);
        List<String> counting = variant.exercise().activities().stream()
                .filter(Activity::gradedByMachine)
                .flatMap(activity -> activity.steps().stream())
                .filter(step -> !malformed(outcomes.get(step)))
                .toList();
        double points =
                outcomes.values().stream().mapToDouble(GradeCommand::score).sum();
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        top.put("exercise", variant.exercise().id()).put("seed", variant.number());
        if (counting.isEmpty()) {
            top.putNull("score");
        } else {
            top.put("score", rounded(points / counting.size()));
        }
        top.put("points", rounded(points)).put("of", counting.size());
        var blamed = new LinkedHashSet<String>();
        outcomes.values().stream()
                .map(GradeCommand::misconception)
                .flatMap(Optional::stream)
                .forEach(blamed::add);
        var misconceptions = top.putArray("misconceptions");
        blamed.forEach(misconceptions::add);
        var list = top.putArray("parts");
        var wording = new Wording(variant.exercise(), language, Sentences.in(language));
        for (String step : variant.exercise().steps()) {
            list.add(part(variant, step, outcomes, wording, language));
        }
        top.put("hash", hash(variant, sheet, outcomes));
        return top;
    }

    /** What can't be read is asked back, as in a lesson: it counts neither for nor against anybody. */
    private static boolean malformed(Grading.@Nullable Outcome outcome) {
        return outcome instanceof Grading.Outcome.AskedBack || outcome instanceof Grading.Outcome.NotCompiled;
    }

    private static double score(Grading.Outcome outcome) {
        return outcome instanceof Grading.Outcome.Graded graded ? graded.grade().score() : 0;
    }

    private static Optional<String> misconception(Grading.Outcome outcome) {
        return outcome instanceof Grading.Outcome.Graded graded
                ? Optional.ofNullable(graded.grade().misconception())
                : Optional.empty();
    }

    private static ObjectNode part(
            Variant variant, String step, Map<String, Grading.Outcome> outcomes, Wording wording, Locale language) {
        Grading.@Nullable Outcome outcome = outcomes.get(step);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", step)
                .put("result", result(variant, step, outcome))
                .put("score", rounded(outcome == null ? 0 : score(outcome)));
        @Nullable String idea = outcome == null ? null : misconception(outcome).orElse(null);
        node.put("misconception", idea);
        var feedback = node.putArray("feedback");
        if (outcome != null) {
            said(variant, step, outcome, wording, language).forEach(feedback::add);
        }
        return node;
    }

    private static String result(Variant variant, String step, Grading.@Nullable Outcome outcome) {
        return switch (outcome) {
            case null -> {
                boolean machine =
                        variant.exercise().activityOf(step).orElseThrow().gradedByMachine();
                yield machine ? "missing" : "unmarked";
            }
            case Grading.Outcome.Graded graded ->
                graded.grade().verdict().name().toLowerCase(Locale.ROOT);
            case Grading.Outcome.AskedBack asked -> "malformed";
            case Grading.Outcome.NotCompiled refused -> "malformed";
        };
    }

    private static List<String> said(
            Variant variant, String step, Grading.Outcome outcome, Wording wording, Locale language) {
        return switch (outcome) {
            case Grading.Outcome.Graded graded ->
                graded.grade().findings().stream()
                        .map(finding -> sentence(variant, step, finding, wording, language))
                        .toList();
            case Grading.Outcome.AskedBack asked -> List.of(wording.of(asked.reading()));
            case Grading.Outcome.NotCompiled refused ->
                refused.problems().stream()
                        .limit(MOST_PROBLEMS)
                        .map(problem -> place(problem) + Sentences.of(problem, language))
                        .toList();
        };
    }

    private static String place(Diagnostic problem) {
        return problem.span().line() + ":" + problem.span().column() + ": ";
    }

    /** Goals are named by their own text, with a sign before it. */
    private static String sentence(Variant variant, String step, Finding said, Wording wording, Locale language) {
        if (!(said instanceof Finding.Goal goal)) {
            return wording.of(said).strip();
        }
        String text = variant.exercise()
                .activityOf(step)
                .flatMap(activity -> variant.text(activity, "goal/" + goal.id(), language))
                .orElse(goal.id())
                .strip();
        return (goal.reached() ? "✓ " : "✗ ") + text;
    }

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }

    private static String hash(Variant variant, AnswerSheet sheet, Map<String, Grading.Outcome> outcomes) {
        var text = new StringBuilder();
        add(text, variant.exercise().id());
        add(text, variant.exercise().hash());
        add(text, variant.number() + " " + variant.draw().machineSeed());
        outcomes.forEach((step, outcome) -> {
            add(text, step);
            add(text, sheet.given().getOrDefault(step, ""));
            add(text, outcome instanceof Grading.Outcome.Graded graded ? KeptJson.grade(graded.grade()) : "");
        });
        return Content.hash(text.toString());
    }

    private static void add(StringBuilder all, String text) {
        all.append(text.length()).append(':').append(text);
    }
}
