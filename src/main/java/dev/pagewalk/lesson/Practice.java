package dev.pagewalk.lesson;

import static java.util.stream.Collectors.groupingBy;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.AttemptOverview;
import dev.pagewalk.course.ExerciseProgress;
import dev.pagewalk.course.Mastery;
import dev.pagewalk.course.Progress;
import dev.pagewalk.course.Round;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Doing single activities again, each time with new numbers: the translation trainer, and the review of what was missed
 * after ever longer times.
 */
@Component
public class Practice {

    private final Courseware courseware;
    private final Progress progress;
    private final Lessons lessons;
    private final Clock clock;

    Practice(Courseware courseware, Progress progress, Lessons lessons, Clock clock) {
        this.courseware = courseware;
        this.progress = progress;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** Which skills are practised. */
    public enum Deck {
        /** Everything about translating addresses, for ever. */
        TRAINER,
        /** What was missed anywhere and is due again. */
        REVIEW
    }

    /**
     * A skill to be reviewed later.
     *
     * @param left until it is due; positive
     */
    public record Upcoming(Skill skill, Duration left) {}

    /**
     * What is in a deck for this student now: the trainer in the order of learning, the review by how long it is due.
     */
    public List<Skill> skills(long account, Deck deck) {
        Map<String, List<AttemptOverview>> attempts = attempts(account);
        return switch (deck) {
            case TRAINER ->
                courseware.catalog().trainer().stream()
                        .flatMap(module -> module.exercises().stream())
                        .flatMap(exercise -> skills(exercise, attempts))
                        .toList();
            case REVIEW ->
                tried(attempts)
                        .filter(this::due)
                        .sorted(Comparator.comparing(
                                skill -> skill.mastery().due().orElse(Instant.MAX)))
                        .toList();
        };
    }

    /** What was missed and will be due later, the nearest first. */
    public List<Upcoming> upcoming(long account) {
        Instant now = clock.instant();
        return tried(attempts(account))
                .filter(skill -> skill.mastery().due().isPresent() && !due(skill))
                .map(skill -> new Upcoming(
                        skill, Duration.between(now, skill.mastery().due().orElseThrow())))
                .sorted(Comparator.comparing(Upcoming::left))
                .toList();
    }

    /** How far a person came, by the id of the exercise today; exercises never begun are not in it. */
    public Map<String, ExerciseProgress> progress(long account) {
        var all = new LinkedHashMap<String, ExerciseProgress>();
        attempts(account)
                .forEach((id, attempts) -> courseware.catalog().exercise(id).ifPresent(exercise -> {
                    List<AttemptOverview> whole = attempts.stream()
                            .filter(attempt -> Lessons.ids(exercise).contains(attempt.exerciseId()))
                            .toList();
                    if (!whole.isEmpty()) {
                        all.put(id, ExerciseProgress.of(whole, exercise::step));
                    }
                }));
        return all;
    }

    /** All attempts, by the id of the exercise today. */
    private Map<String, List<AttemptOverview>> attempts(long account) {
        ExerciseCatalog catalog = courseware.catalog();
        return progress.overview(account).stream()
                .collect(groupingBy(attempt -> catalog.exercise(Skill.exerciseOf(attempt.exerciseId()))
                        .map(Exercise::id)
                        .orElse(attempt.exerciseId())));
    }

    /** Everything that can be repeated in the exercises that were begun. */
    private Stream<Skill> tried(Map<String, List<AttemptOverview>> attempts) {
        ExerciseCatalog catalog = courseware.catalog();
        return attempts.keySet().stream()
                .sorted()
                .flatMap(id -> catalog.exercise(id).stream())
                .flatMap(exercise -> skills(exercise, attempts));
    }

    private static Stream<Skill> skills(Exercise exercise, Map<String, List<AttemptOverview>> attempts) {
        List<AttemptOverview> mine = attempts.getOrDefault(exercise.id(), List.of());
        return exercise.activities().stream()
                .filter(Practice::repeatable)
                .map(activity -> new Skill(exercise, activity, mastery(mine, exercise, activity)));
    }

    /** What a person marks can't be practised alone. */
    private static boolean repeatable(Activity activity) {
        return !activity.steps().isEmpty() && activity.gradedByMachine();
    }

    private static Mastery mastery(List<AttemptOverview> attempts, Exercise exercise, Activity activity) {
        List<String> ids = ids(exercise, activity);
        return Mastery.of(attempts.stream()
                .filter(attempt -> ids.contains(attempt.exerciseId()))
                .map(attempt -> Skill.round(attempt, exercise, activity))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Round::at))
                .toList());
    }

    /** What attempts at an activity are filed under: those at the whole exercise, and those at it alone. */
    private static List<String> ids(Exercise exercise, Activity activity) {
        return Stream.concat(Lessons.ids(exercise).stream(), alone(exercise, activity))
                .toList();
    }

    /** What attempts at an activity alone are filed under, whatever it and its exercise were called then. */
    private static Stream<String> alone(Exercise exercise, Activity activity) {
        return Lessons.ids(exercise).stream()
                .flatMap(id -> exercise.names(activity).stream().map(name -> Skill.id(id, name)));
    }

    private boolean due(Skill skill) {
        return skill.mastery().due(clock.instant());
    }

    /**
     * What to do next: what is due, else the first that is not mastered, else what was done longest ago. Not the same
     * twice in a row while there is anything else.
     *
     * @param last id of the skill done last; null if none
     */
    public Optional<Skill> next(long account, Deck deck, @Nullable String last) {
        List<Skill> all = skills(account, deck);
        Comparator<Skill> byDue =
                Comparator.comparing(skill -> skill.mastery().due().orElse(Instant.MAX));
        Optional<Skill> due = all.stream()
                .filter(this::due)
                .filter(skill -> isNot(skill, last))
                .min(byDue);
        return due.or(() -> all.stream()
                        .filter(skill -> !skill.mastery().mastered())
                        .filter(skill -> isNot(skill, last))
                        .findFirst())
                .or(() -> all.stream()
                        .filter(skill -> isNot(skill, last))
                        .min(Comparator.comparingInt(skill -> skill.mastery().rounds())))
                .or(() -> all.stream().findFirst());
    }

    private static boolean isNot(Skill skill, @Nullable String last) {
        return !Objects.equals(skill.id(), last);
    }

    /** The skill with this id, whatever deck it is in. */
    public Optional<Skill> skill(long account, String id) {
        return Stream.of(Deck.values())
                .flatMap(deck -> skills(account, deck).stream())
                .filter(skill -> skill.id().equals(id))
                .findFirst();
    }

    /** Goes on with the round that was begun, else begins one with new numbers. */
    public LessonSession open(long account, Skill skill) {
        Exercise exercise = skill.exercise();
        Optional<Attempt> latest =
                progress.latest(account, alone(exercise, skill.activity()).toList());
        return latest.flatMap(attempt -> begun(account, skill, attempt))
                .orElseGet(() -> lessons.begin(account, exercise, skill.id(), Changes.NONE));
    }

    /** Begins a round with new numbers and the content of today. */
    public LessonSession again(long account, Skill skill) {
        return lessons.begin(account, skill.exercise(), skill.id(), Changes.NONE);
    }

    /** The round that was begun; empty if it is done, or if what it was isn't known. */
    private Optional<LessonSession> begun(long account, Skill skill, Attempt attempt) {
        boolean same = attempt.version().equals(Optional.of(skill.exercise().hash()));
        Optional<Exercise> exercise = same ? Optional.of(skill.exercise()) : lessons.kept(attempt);
        return exercise.filter(kept -> skill.in(kept).isPresent())
                .flatMap(kept -> lessons.session(account, kept, attempt, same ? Changes.NONE : Changes.NEWER))
                .filter(session -> !session.settled(skill.in(session.exercise()).orElseThrow()));
    }
}
