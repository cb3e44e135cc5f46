package dev.pagewalk.exercise.check;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Demand;
import dev.pagewalk.exercise.Derivation;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Proof;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.Bench;
import dev.pagewalk.exercise.bench.ProgramMarks;
import dev.pagewalk.exercise.bench.Trial;
import dev.pagewalk.exercise.expression.Anatomy;
import dev.pagewalk.exercise.yaml.Numbers;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Whether graded numbers come out the same in a second way, and whether that way is another one. An answer is a
 * question to the machine; only something that doesn't ask the same can find out that it was the wrong question.
 */
final class ProofCheck {

    private ProofCheck() {}

    /**
     * What is wrong with the proofs as they are written: missing, or no way of their own.
     *
     * @param demands of the course
     */
    static List<Diagnostic> written(Exercise exercise, Set<Demand> demands) {
        var problems = new ArrayList<Diagnostic>();
        for (Activity activity : exercise.activities()) {
            for (Derivation one : activity.derivations()) {
                one.proof()
                        .ifPresentOrElse(
                                proof -> problems.addAll(alike(one, proof)),
                                () -> problems.add(Demand.PROOFS.lacks(
                                        demands, exercise.places().of(one.step()), "exercise.noProof", one.step())));
            }
        }
        return problems;
    }

    private static List<Diagnostic> alike(Derivation one, Proof proof) {
        if (!(proof instanceof Proof.ByExpression(var expression))) {
            return List.of();
        }
        Anatomy answer = Anatomy.of(one.answer(), one.cells());
        Anatomy other = Anatomy.of(expression, Map.of());
        if (other.names().isEmpty() && other.readings().isEmpty()) {
            return List.of(Diagnostic.error(proof.span(), "exercise.proofStored", one.step(), expression.source()));
        }
        Optional<String> shared = other.readings().stream()
                .filter(answer.readings()::contains)
                .sorted()
                .findFirst();
        if (shared.isPresent()) {
            return List.of(Diagnostic.error(proof.span(), "exercise.proofReads", one.step(), shared.get()));
        }
        return answer.normal().equals(other.normal())
                ? List.of(Diagnostic.error(proof.span(), "exercise.proofSame", one.step(), expression.source()))
                : List.of();
    }

    /** Whether the proofs of a variant come to its answers. */
    static void check(Variant variant, Consumer<Diagnostic> problems) {
        for (Activity activity : variant.exercise().activities()) {
            activity.derivations()
                    .forEach(one -> one.proof().ifPresent(proof -> compare(variant, activity, one, proof, problems)));
        }
    }

    private static void compare(
            Variant variant, Activity activity, Derivation one, Proof proof, Consumer<Diagnostic> problems) {
        OptionalLong proved = switch (proof) {
            case Proof.ByExpression(var expression) -> OptionalLong.of(expression.number(variant.scope(activity)));
            case Proof.ByProgram program -> printed(variant, activity, one, program, problems);
        };
        Answer right = variant.expected(one.step()).orElseThrow().first();
        if (proved.isPresent() && !right.equals(new Answer.Number(proved.getAsLong()))) {
            problems.accept(Diagnostic.error(
                    proof.span(),
                    "exercise.otherProof",
                    one.step(),
                    right instanceof Answer.Number(long value) ? written(value) : right.toString(),
                    written(proved.getAsLong()),
                    variant.number() + ""));
        }
    }

    private static String written(long value) {
        return value < 10 ? value + "" : "%d (0x%X)".formatted(value, value);
    }

    private static OptionalLong printed(
            Variant variant,
            Activity activity,
            Derivation one,
            Proof.ByProgram program,
            Consumer<Diagnostic> problems) {
        SourceSpan span = program.span();
        String source = ProgramMarks.strip(program.source().render(variant.scope(activity)));
        List<Command> told = Stream.concat(
                        variant.stage(activity).commands().stream(), variant.stage(activity).run().stream())
                .toList();
        if (told.contains(new Command.Load(source)) || told.contains(new Command.Launch(source))) {
            problems.accept(Diagnostic.error(span, "exercise.proofSame", one.step(), program.file()));
            return OptionalLong.empty();
        }
        Trial trial = Trial.run(variant.settings(), Bench.files(told), source, RunControl.NONE);
        if (!trial.refused().isEmpty()) {
            Diagnostic first = trial.refused().getFirst();
            problems.accept(Diagnostic.error(
                    span,
                    "exercise.notC",
                    one.step(),
                    program.file(),
                    first.span().line() + ":" + first.span().column() + " " + first.key() + " "
                            + String.join(", ", first.arguments())));
            return OptionalLong.empty();
        }
        String output = trial.end().map(end -> end.machine().output()).orElse("");
        OptionalLong number = trial.ended() ? number(output, one.name()) : OptionalLong.empty();
        if (number.isEmpty()) {
            problems.accept(Diagnostic.error(
                    span,
                    "exercise.proofPrints",
                    one.step(),
                    program.file(),
                    output.strip().lines().findFirst().orElse(""),
                    trial.stop().name(),
                    variant.number() + ""));
        }
        return number;
    }

    /** The number of a line {@code name=number}, else of the whole output. */
    private static OptionalLong number(String output, String name) {
        String text = output.lines()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .map(line -> line.substring(name.length() + 1))
                .orElse(output)
                .strip();
        return Numbers.isNumber(text) ? OptionalLong.of(Numbers.parse(text)) : OptionalLong.empty();
    }
}
