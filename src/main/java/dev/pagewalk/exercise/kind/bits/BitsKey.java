package dev.pagewalk.exercise.kind.bits;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.NoVariant;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is right on the strip of a variant, and what each misconception makes of it. */
final class BitsKey {

    private static final long MOST = 0xFFFF_FFFFL;

    private final Bits bits;
    private final Variant variant;

    BitsKey(Bits bits, Variant variant) {
        this.bits = bits;
        this.variant = variant;
    }

    Map<String, Expected> expected() {
        Scope scope = variant.scope(bits);
        var all = new LinkedHashMap<String, Expected>();
        bits.task().goals().forEach(goal -> all.put(bits.step(goal.id()), expected(goal, scope)));
        return all;
    }

    private Expected expected(BitsTask.Goal goal, Scope scope) {
        String step = bits.step(goal.id());
        List<Long> right = numbers(goal.answer(), scope);
        Answer answer = answer(right)
                .filter(this::possible)
                .orElseThrow(() -> new NoVariant(
                        goal.answer().getFirst().span(),
                        "exercise.unanswerable",
                        step,
                        right.toString(),
                        variant.number() + ""));
        var wrong = new LinkedHashMap<String, List<Answer>>();
        for (BitsTask.Trap trap : goal.traps()) {
            List<Answer> answers = wrong.computeIfAbsent(trap.misconception(), idea -> new ArrayList<>());
            answer(numbers(trap.value(), scope)).ifPresent(answers::add);
        }
        return new Expected(List.of(answer), wrong);
    }

    private static List<Long> numbers(List<Expression> formulas, Scope scope) {
        return formulas.stream().map(formula -> formula.number(scope)).toList();
    }

    /** What formulas computed as an answer; empty if it has no place on a strip. */
    private static Optional<Answer> answer(List<Long> numbers) {
        if (numbers.size() == 1) {
            return Optional.of(numbers.getFirst())
                    .filter(number -> number >= 0 && number <= MOST)
                    .map(Answer.Number::new);
        }
        List<Long> places = numbers.stream().sorted(Collections.reverseOrder()).toList();
        return places.getLast() < 0 || places.getFirst() > BitsText.HIGHEST
                ? Optional.empty()
                : Optional.of(new Answer.Numbers(places));
    }

    /** True if it can be done on the strip: two cuts leave three parts. */
    private boolean possible(Answer answer) {
        return !(bits.task() instanceof BitsTask.Cuts)
                || answer instanceof Answer.Numbers(List<Long> cuts)
                        && cuts.getFirst() > cuts.getLast()
                        && cuts.getLast() > 0;
    }

    /** In words, which misconception can't be told from the right answer or from another one. */
    Optional<String> collision() {
        return variant.expected(bits).entrySet().stream()
                .map(entry -> collision(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> collision(String step, Expected expected) {
        var seen = new HashMap<Answer, String>();
        seen.put(expected.first(), "the right answer");
        for (var idea : expected.wrong().entrySet()) {
            for (Answer wrong : idea.getValue()) {
                String other = seen.putIfAbsent(wrong, idea.getKey());
                if (other != null && !other.equals(idea.getKey())) {
                    return Optional.of("%s: %s = %s".formatted(step, idea.getKey(), other));
                }
            }
        }
        return Optional.empty();
    }

    /** What is done on the strip must be read as the right answer. */
    void check(Consumer<Diagnostic> problems) {
        variant.expected(bits).forEach((step, expected) -> {
            Answer right = expected.first();
            String given = bits.write(step, right);
            if (!bits.read(step, given).equals(new AnswerReading.Understood(right))) {
                SourceSpan span = variant.exercise().places().of(step);
                problems.accept(Diagnostic.error(span, "exercise.unanswerable", step, given, variant.number() + ""));
            }
        });
    }
}
