package dev.pagewalk.exercise.check;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Missed;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers one variant in every way that is known: the right answers must get full marks, nothing, other answers and
 * nearly right ones must not, and every misconception must be recognised.
 */
final class SampleCheck {

    private static final int MOST_ERRORS = 3;

    private final Variant variant;
    private final Consumer<Diagnostic> problems;
    private final BiConsumer<String, Diagnostic> inFiles;
    private final List<SaidAnswers.Said> graded = new ArrayList<>();

    /** @param inFiles is told what is wrong in a file beside exercise.yaml */
    SampleCheck(Variant variant, Consumer<Diagnostic> problems, BiConsumer<String, Diagnostic> inFiles) {
        this.variant = variant;
        this.problems = problems;
        this.inFiles = inFiles;
    }

    void check(Activity activity) {
        activity.check(variant, problems);
        activity.samples(variant).forEach(sample -> sample(activity, sample));
    }

    /** What came of the samples, in order. */
    List<SaidAnswers.Said> graded() {
        return List.copyOf(graded);
    }

    private void sample(Activity activity, Sample sample) {
        switch (activity.grade(variant, sample.step(), sample.answer(), Earlier.NOTHING, RunControl.NONE)) {
            case Judgement.Graded(Grade grade) -> {
                graded.add(new SaidAnswers.Said(activity, sample, grade));
                compare(sample, grade);
                if (sample.promise() instanceof Sample.Exactly exactly && grade.score() < exactly.score()) {
                    activity.failures(variant, sample.answer()).forEach(problems);
                }
            }
            case Judgement.NotCompiled refused -> notC(sample, refused.problems());
            case Judgement.NotCallable refused -> {
                // What students begin with may well lack a function that they are to write.
                if (!(sample.promise() instanceof Sample.Less)) {
                    notC(sample, refused.problems());
                }
            }
        }
    }

    private void compare(Sample sample, Grade grade) {
        switch (sample.promise()) {
            case Sample.Exactly exactly ->
                expect(sample.span(), sample.step(), sample.name(), grade, exactly.score(), exactly.misconception());
            case Sample.Less less -> refuse(sample, grade);
            case Sample.Blamed blamed -> {
                refuse(sample, grade);
                expect(sample.span(), sample.step(), sample.name(), grade, grade.score(), blamed.misconception());
            }
        }
    }

    /** The compiler says it best, at its own place. */
    private void notC(Sample sample, List<Diagnostic> wrong) {
        String name = sample.file().orElse(sample.name());
        problem(sample.span(), "exercise.notC", sample.step(), name, variant.number() + "");
        sample.file().ifPresent(file -> wrong.stream().limit(MOST_ERRORS).forEach(one -> inFiles.accept(file, one)));
    }

    /** A sample answer of the author's own. */
    void test(ExerciseTest test) {
        Activity activity = variant.exercise().activityOf(test.step()).orElseThrow();
        Optional<Grade> grade = activity.sample(test, variant)
                .map(answer -> activity.grade(variant, test.step(), answer, Earlier.NOTHING, RunControl.NONE))
                .flatMap(judgement -> switch (judgement) {
                    case Judgement.Graded graded -> Optional.of(graded.grade());
                    // Who hands this in has nothing of it.
                    case Judgement.NotCallable refused -> Optional.of(new Grade(Verdict.WRONG, 0, null, List.of()));
                    case Judgement.NotCompiled refused -> Optional.empty();
                });
        grade.ifPresentOrElse(
                found -> expect(test.span(), test.step(), "test", found, test.score(), test.misconception()),
                () -> problem(test.span(), "exercise.testKind", test.step()));
    }

    /** The answer must not get full marks. */
    private void refuse(Sample sample, Grade grade) {
        if (grade.score() >= 1) {
            problem(sample.span(), "exercise.fullMarks", sample.step(), sample.name(), variant.number() + "");
        }
    }

    private void expect(SourceSpan span, String step, String given, Grade grade, double score, @Nullable String idea) {
        boolean as = Math.abs(grade.score() - score) < 0.005 && Objects.equals(grade.misconception(), idea);
        if (!as) {
            List<String> missed = Missed.of(grade);
            problem(
                    span,
                    "exercise.testFailed",
                    step,
                    missed.isEmpty() ? given : given + " (" + String.join(", ", missed) + ")",
                    score + "",
                    String.valueOf(idea),
                    grade.score() + "",
                    String.valueOf(grade.misconception()));
        }
    }

    private void problem(SourceSpan span, String key, String... arguments) {
        problems.accept(Diagnostic.error(span, key, arguments));
    }
}
