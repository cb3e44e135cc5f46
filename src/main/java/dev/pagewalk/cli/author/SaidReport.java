package dev.pagewalk.cli.author;

import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.Wording;
import dev.pagewalk.exercise.check.SaidAnswers;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said to every answer whose grade is known, in all languages, as a Markdown document to be read through. */
final class SaidReport {

    /** Below these headings stand the labels of what can be chosen. */
    private static final List<String> LABELS = List.of("option", "cause", "reason", "label");

    private SaidReport() {}

    static String of(List<Exercise> exercises) {
        return """
                # What is said to whom

                Written by `./pagewalk check --said docs/said.md`; never edited by hand. For variant 0 of each exercise: each answer whose
                grade is known, the misconception it shows, and what is said about it. ✓ stands before right answers.

                """ + exercises.parallelStream().map(SaidReport::of).collect(Collectors.joining("\n"));
    }

    private static String of(Exercise exercise) {
        Variant variant = VariantFactory.variant(exercise, 0);
        String rows = SaidAnswers.of(variant).stream()
                .map(said -> row(variant, said))
                .distinct()
                .collect(Collectors.joining("\n"));
        String head = Stream.concat(Stream.of("Step", "Answer", "Idea"), Exercise.LANGUAGES.stream())
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        String line = "|" + " --- |".repeat(3 + Exercise.LANGUAGES.size()) + "\n";
        return rows.isEmpty() ? "" : "## " + exercise.path() + "\n\n" + head + line + rows + "\n";
    }

    private static String row(Variant variant, SaidAnswers.Said said) {
        Stream<String> cells = Stream.of(
                said.sample().step(),
                (said.right() ? "✓ " : "") + given(variant, said),
                Objects.requireNonNullElse(said.grade().misconception(), ""));
        Stream<String> sentences = Exercise.LANGUAGES.stream().map(tag -> sentences(variant, said, Locale.of(tag)));
        return Stream.concat(cells, sentences).map(SaidReport::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** An answer as a person knows it: with the words of what was chosen. */
    private static String given(Variant variant, SaidAnswers.Said said) {
        if (!(said.sample().answer() instanceof Answer.Chosen(List<String> ids)) || ids.size() != 1) {
            return said.sample().name();
        }
        Optional<String> label = LABELS.stream()
                .map(part -> variant.text(said.activity(), part + "/" + ids.getFirst(), Locale.ENGLISH))
                .flatMap(Optional::stream)
                .findFirst();
        return "`" + ids.getFirst() + "`" + label.map(text -> " " + text).orElse("");
    }

    private static String sentences(Variant variant, SaidAnswers.Said said, Locale language) {
        var wording = new Wording(variant.exercise(), language, Sentences.in(language));
        return said.grade().findings().stream()
                .filter(finding -> !(finding instanceof Finding.Goal))
                .map(wording::of)
                .collect(Collectors.joining(" "));
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
