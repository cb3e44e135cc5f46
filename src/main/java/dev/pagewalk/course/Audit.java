package dev.pagewalk.course;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Draw;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.exercise.version.KeptJson;
import dev.pagewalk.library.Versions;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/**
 * Grades every stored answer again, with its own content, its own numbers and what the answers came to then, and
 * compares. It changes nothing.
 */
@Service
public class Audit {

    private final AttemptRepository attempts;
    private final AnswerRepository answers;
    private final DrawRepository draws;
    private final Versions versions;
    private final Map<String, Optional<Exercise>> exercises = new HashMap<>();

    Audit(AttemptRepository attempts, AnswerRepository answers, DrawRepository draws, Versions versions) {
        this.attempts = attempts;
        this.answers = answers;
        this.draws = draws;
        this.versions = versions;
    }

    /**
     * Looks at everything.
     *
     * @param folder what lies in the course's folder: attempts of the first release are filed under it if it is the
     *     same
     * @param each told of every answer
     */
    public synchronized void run(List<Versions.Kept> folder, Consumer<Audited> each) {
        exercises.clear();
        var byFormer = new HashMap<String, Versions.Kept>();
        folder.forEach(known -> byFormer.put(known.content().formerHash(), known));
        for (AttemptRow attempt : attempts.findAllByOrderById()) {
            List<AnswerRow> rows = answers.findByAttemptIdInOrderBySubmissionIdAscIdAsc(List.of(attempt.id));
            List<Answer> given = rows.stream().map(AnswerRow::answer).toList();
            if (rows.stream().anyMatch(row -> row.erased)) {
                all(attempt, given, "what was given is erased").forEach(each);
                continue;
            }
            if (!given.isEmpty()) {
                attempt(attempt, given, byFormer).forEach(each);
            }
        }
    }

    private List<Audited> attempt(AttemptRow attempt, List<Answer> given, Map<String, Versions.Kept> folder) {
        Optional<Exercise> exercise = exercise(attempt, folder);
        if (exercise.isEmpty()) {
            return all(attempt, given, "the content isn't known");
        }
        return regraded(attempt, given, exercise.get());
    }

    private static List<Audited> all(AttemptRow attempt, List<Answer> given, String why) {
        return given.stream()
                .map(answer ->
                        new Audited(attempt.id, attempt.exerciseId, answer, new Audited.Outcome.NotGradable(why)))
                .toList();
    }

    private Optional<Exercise> exercise(AttemptRow attempt, Map<String, Versions.Kept> folder) {
        String version = attempt.versionHash;
        if (version != null) {
            return exercises.computeIfAbsent(
                    version, hash -> versions.find(hash).flatMap(Versions.Kept::exercise));
        }
        Versions.Kept known = folder.get(attempt.contentHash);
        return known == null
                ? Optional.empty()
                : exercises.computeIfAbsent(attempt.contentHash, hash -> known.exercise());
    }

    private List<Audited> regraded(AttemptRow attempt, List<Answer> given, Exercise exercise) {
        var drawn = new HashMap<Long, Draw>();
        draws.findByAttemptIdInOrderByOrdinal(List.of(attempt.id))
                .forEach(row -> drawn.put(row.id, row.kept().draw()));
        var variants = new HashMap<Optional<Long>, Variant>();
        var audited = new ArrayList<Audited>();
        for (int i = 0; i < given.size(); i++) {
            Answer answer = given.get(i);
            Audited.Outcome outcome;
            try {
                Variant variant = variants.computeIfAbsent(
                        answer.drawId(),
                        draw -> draw.map(id -> VariantFactory.reopen(exercise, drawn.get(id)))
                                .orElseGet(() -> VariantFactory.former(exercise, attempt.variantSeed)));
                outcome = outcome(variant, answer, given.subList(0, i));
            } catch (RuntimeException broken) {
                outcome = new Audited.Outcome.NotGradable("the machine can't be brought there: " + broken.getMessage());
            }
            audited.add(new Audited(attempt.id, attempt.exerciseId, answer, outcome));
        }
        return audited;
    }

    private static Audited.Outcome outcome(Variant variant, Answer answer, List<Answer> before) {
        String step = answer.stepId();
        Optional<Activity> activity = variant.exercise().activityOf(step);
        if (activity.isEmpty()) {
            return new Audited.Outcome.NotGradable("the exercise has no step " + step);
        }
        Earlier earlier = earlier(activity.get(), step, before);
        Optional<Grade> again = again(variant, activity.get(), answer, earlier);
        boolean same =
                again.filter(grade -> Audited.same(grade, answer.grade())).isPresent();
        boolean frozen = variant.expected(step).isPresent() || !activity.get().gradedByMachine();
        // What follows from the student's own numbers was read from the machine of the engine.
        boolean follows = answer.grade().verdict() == Verdict.FOLLOWS
                || again.filter(grade -> grade.verdict() == Verdict.FOLLOWS).isPresent();
        if ((!frozen || follows) && !answer.engine().equals(EngineIdentity.present())) {
            return new Audited.Outcome.OtherEngine(same, EngineIdentity.present());
        }
        return same
                ? new Audited.Outcome.Same()
                : new Audited.Outcome.Different(again.map(KeptJson::grade).orElse("no answer"));
    }

    private static Optional<Grade> again(Variant variant, Activity activity, Answer answer, Earlier earlier) {
        String step = answer.stepId();
        if (answer.grade().verdict() == Verdict.SHOWN) {
            return activity.solve(variant, step, earlier)
                    .filter(solved -> activity.write(step, solved).equals(answer.given()))
                    .map(solved -> Grade.shown());
        }
        return Grading.grade(variant, activity, step, answer.given(), earlier, RunControl.NONE)
                        instanceof Grading.Outcome.Graded graded
                ? Optional.of(graded.grade())
                : Optional.empty();
    }

    /** What the student had answered to the steps before, as it was then. */
    private static Earlier earlier(Activity activity, String until, List<Answer> before) {
        return Earlier.before(
                activity,
                until,
                step -> before.reversed().stream()
                        .filter(answer -> answer.stepId().equals(step))
                        .findFirst()
                        .map(Answer::given));
    }
}
