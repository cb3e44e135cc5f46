package dev.pagewalk.exercise.check;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers to one variant whose grade is known, with what is said to each. */
public final class SaidAnswers {

    private SaidAnswers() {}

    /** An answer and what became of it. */
    public record Said(Activity activity, Sample sample, Grade grade) {

        public boolean right() {
            return grade.score() >= 1;
        }

        /** True if a person wrote what is said to just this, or to the idea behind it. */
        public boolean explained() {
            return grade.findings().stream().anyMatch(SaidAnswers::written);
        }
    }

    /** True of sentences that authors write; the others are the same for everybody. */
    static boolean written(Finding finding) {
        return finding instanceof Finding.Reply
                || finding instanceof Finding.OwnIdea
                || finding instanceof Finding.Idea;
    }

    /**
     * All samples of the variant to which something particular is said, in the order of the exercise. Of answers that
     * are only known to be not quite right, one for each thing that is said.
     */
    public static List<Said> of(Variant variant) {
        return of(variant.exercise().activities().stream()
                .flatMap(activity -> activity.samples(variant).stream()
                        .flatMap(sample -> graded(variant, activity, sample).stream()))
                .toList());
    }

    private static Optional<Said> graded(Variant variant, Activity activity, Sample sample) {
        return activity.grade(variant, sample.step(), sample.answer(), Earlier.NOTHING, RunControl.NONE)
                        instanceof Judgement.Graded(Grade grade)
                ? Optional.of(new Said(activity, sample, grade))
                : Optional.empty();
    }

    /** The same of samples that were graded already. */
    static List<Said> of(List<Said> graded) {
        var all = new ArrayList<Said>();
        Set<List<Object>> heard = new HashSet<>();
        for (Said said : graded) {
            Sample sample = said.sample();
            boolean fresh = heard.add(List.of(sample.step(), said.grade().findings()));
            if (fresh && !empty(sample.answer()) && (!said.right() || said.explained()) || alone(said)) {
                all.add(said);
            }
        }
        return List.copyOf(all);
    }

    /** Known mistakes are all listed, so that two to which the same is said are seen. */
    private static boolean alone(Said said) {
        return !said.right() && said.sample().promise() instanceof Sample.Exactly;
    }

    private static boolean empty(Answer answer) {
        return answer instanceof Answer.Chosen chosen && chosen.ids().isEmpty();
    }
}
