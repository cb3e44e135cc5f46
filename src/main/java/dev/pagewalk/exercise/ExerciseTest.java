package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.bench.ProgramMarks;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.Template;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sample answer that an author promises the grade of.
 *
 * @param variant number of the variant that is answered
 * @param step what is answered
 * @param choose ids, separated by commas: of options, tiles in their order, or a label
 * @param value a number: of a cell or a line; null if the step is answered otherwise
 * @param text of a cell answered with text; null if the step is answered otherwise
 * @param program a program that is handed in
 * @param calls that are made
 * @param score expected, 0 to 1
 * @param misconception expected; null for none
 */
public record ExerciseTest(
        SourceSpan span,
        int variant,
        String step,
        String choose,
        @Nullable Expression value,
        @Nullable Expression text,
        Template program,
        List<Template> calls,
        double score,
        @Nullable String misconception) {
    public ExerciseTest {
        calls = List.copyOf(calls);
    }

    /** The ids of {@link #choose}. */
    public List<String> chosen() {
        return List.of(choose.strip().split("\\s*,\\s*"));
    }

    /** The number that is given, if one is. */
    public Optional<Long> value(Scope scope) {
        return Optional.ofNullable(value).map(given -> given.number(scope));
    }

    /** The number that is given, as an answer. */
    public Optional<Answer> number(Scope scope) {
        return value(scope).map(Answer.Number::new);
    }

    /** The text that is given, if one is. */
    public Optional<String> text(Scope scope) {
        return Optional.ofNullable(text).map(given -> given.text(scope));
    }

    /** The program that is handed in, if one is. */
    public Optional<Answer> program(Scope scope) {
        return program.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Program(ProgramMarks.strip(program.render(scope))));
    }

    /** The calls that are made, if any are. */
    public Optional<Answer> calls(Scope scope) {
        return calls.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Calls(
                        calls.stream().map(call -> call.render(scope)).toList()));
    }
}
