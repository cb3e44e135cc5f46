package dev.pagewalk.exercise.file;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code tests}: sample answers with the grades that the author promises. */
final class TestsReader {

    private final List<String> steps;
    private final int pool;
    private final ActivitySource source;

    /**
     * @param steps of the exercise
     * @param source its language knows the names of cells
     */
    TestsReader(List<String> steps, int pool, ActivitySource source) {
        this.steps = steps;
        this.pool = pool;
        this.source = source;
    }

    List<ExerciseTest> read(List<Yaml> items) {
        var tests = new ArrayList<ExerciseTest>();
        for (Yaml item : items) {
            if (item instanceof Yaml.Mapping test) {
                tests.add(test(test));
            }
        }
        return tests;
    }

    private ExerciseTest test(Yaml.Mapping test) {
        String step = test.text("step", "");
        if (!steps.contains(step)) {
            error(test.span(), "exercise.noStep", step, String.join(", ", steps));
        }
        @Nullable String misconception = test.get("misconception").map(Yaml::text).orElse(null);
        if (misconception != null) {
            source.known(misconception, test.span("misconception"));
        }
        int variant = (int) test.number("variant", 0);
        if (variant >= pool) {
            error(test.span("variant"), "exercise.noVariant", variant + "", pool + "");
        }
        return new ExerciseTest(
                test.span(),
                variant,
                step,
                test.text("choose", ""),
                source.compile(test, "value", Expression.Type.NUMBER),
                source.compile(test, "text", Expression.Type.TEXT),
                source.scenes().program(test, "program", source.language()),
                source.scenes().calls(test.list("calls"), source.language()),
                Double.parseDouble(test.text("score", "0")),
                misconception);
    }

    private void error(SourceSpan span, String key, String... arguments) {
        source.problems().accept(Diagnostic.error(span, key, arguments));
    }
}
