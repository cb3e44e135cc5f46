package dev.pagewalk.book;

import static java.util.stream.Collectors.groupingBy;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Answers;
import dev.pagewalk.course.Visit;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Origin;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How long students were at the questions of their homework: {@link TimeSpent} over what is stored of each. */
@Component
class QuestionTimes {

    private final Homework homework;
    private final Answers answers;

    QuestionTimes(Homework homework, Answers answers) {
        this.homework = homework;
        this.answers = answers;
    }

    /** A question that many have. */
    private record Question(String slot, String exercise, String activity) {}

    /** What it is today, and how many seconds each was at it. */
    private record Seen(Exercise exercise, Activity activity, List<Double> seconds) {}

    /**
     * Of works, in the order of their tasks; questions of which nothing is known are not in it.
     *
     * @param given answers by attempt
     */
    List<QuestionTime> of(List<Work> works, Map<Long, List<Answer>> given) {
        List<Long> attempts = works.stream()
                .flatMap(work -> work.slots().stream())
                .map(WorkSlot::attemptId)
                .toList();
        Map<Long, List<Visit>> visits = answers.visits(attempts);
        List<HandedIn> handedIn = homework.handedIn(works.stream().map(Work::id).toList());
        Map<Long, Origin> origins = handedIn.stream().collect(Collectors.toMap(HandedIn::id, HandedIn::origin));
        var ends = new HashMap<Long, Instant>();
        handedIn.forEach(one -> ends.merge(one.workId(), one.receipt().at(), (a, b) -> a.isAfter(b) ? a : b));
        var seen = new LinkedHashMap<Question, Seen>();
        for (Work work : works) {
            Map<TimeSpent.Question, Duration> spent = TimeSpent.of(moments(work, given, visits, origins).stream()
                    // who opens a question after the end reads its solution
                    .filter(moment -> !moment.at().isAfter(ends.getOrDefault(work.id(), Instant.MAX)))
                    .toList());
            for (WorkSlot slot : work.slots()) {
                homework.exercise(slot.versionHash())
                        .ifPresent(exercise -> slot.activities(exercise).forEach(activity -> {
                            Seen question = seen.computeIfAbsent(
                                    new Question(ClassStatistics.slot(slot), exercise.id(), activity.id()),
                                    any -> new Seen(exercise, activity, new ArrayList<>()));
                            Optional.ofNullable(spent.get(new TimeSpent.Question(slot.key(), activity.id())))
                                    .ifPresent(one -> question.seconds.add(one.toMillis() / 1000.0));
                        }));
            }
        }
        return seen.entrySet().stream()
                .filter(one -> !one.getValue().seconds.isEmpty())
                .map(one -> of(one.getKey().slot, one.getValue()))
                .toList();
    }

    private static QuestionTime of(String slot, Seen seen) {
        Figures.Quartiles quartiles = Figures.quartiles(seen.seconds);
        return new QuestionTime(
                slot,
                seen.exercise,
                seen.activity,
                seen.seconds.size(),
                seconds(quartiles.lower()),
                seconds(quartiles.median()),
                seconds(quartiles.upper()));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private List<TimeSpent.Moment> moments(
            Work work, Map<Long, List<Answer>> given, Map<Long, List<Visit>> visits, Map<Long, Origin> origins) {
        Map<Long, WorkSlot> slots =
                work.slots().stream().collect(Collectors.toMap(WorkSlot::attemptId, Function.identity()));
        var moments = new ArrayList<TimeSpent.Moment>();
        moments.add(new TimeSpent.Moment.Apart(work.openedAt()));
        slots.forEach((attempt, slot) -> visits.getOrDefault(attempt, List.of())
                .forEach(visit -> moments.add(
                        new TimeSpent.Moment.Opened(visit.at(), new TimeSpent.Question(slot.key(), visit.stepId())))));
        Map<Long, List<Place>> together = slots.values().stream()
                .flatMap(slot -> places(slot, given.getOrDefault(slot.attemptId(), List.of())))
                .filter(place -> origins.get(place.submission) == Origin.STUDENT)
                .collect(groupingBy(Place::submission));
        together.values().forEach(places -> {
            Set<TimeSpent.Question> questions =
                    places.stream().map(Place::question).collect(Collectors.toSet());
            moments.add(
                    questions.size() == 1
                            ? new TimeSpent.Moment.Answered(
                                    places.getFirst().answer.at(),
                                    questions.iterator().next())
                            : new TimeSpent.Moment.Apart(
                                    places.getFirst().answer.at()));
        });
        return moments;
    }

    private record Place(long submission, TimeSpent.Question question, Answer answer) {}

    private Stream<Place> places(WorkSlot slot, List<Answer> given) {
        return homework.exercise(slot.versionHash()).stream()
                .flatMap(exercise -> given.stream()
                        .flatMap(answer -> answer.submissionId().stream()
                                .flatMap(submission -> exercise.activityOf(answer.stepId()).stream()
                                        .map(activity -> new Place(
                                                submission,
                                                new TimeSpent.Question(slot.key(), activity.id()),
                                                answer)))));
    }
}
