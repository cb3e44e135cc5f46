package dev.pagewalk.course;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.pagewalk.exercise.Draw;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers of many attempts at once, for the rooms that grade and count them. Nothing here decides who may know them: those
 * rooms have asked. No page may come here.
 */
@Service
@Transactional(readOnly = true)
public class Answers {

    /** PostgreSQL takes 65,535 values in a statement. */
    private static final int MOST_IN_A_LIST = 20_000;

    private final AnswerRepository answers;
    private final DrawRepository draws;
    private final VisitRepository visits;

    Answers(AnswerRepository answers, DrawRepository draws, VisitRepository visits) {
        this.answers = answers;
        this.draws = draws;
        this.visits = visits;
    }

    /** By attempt, the oldest first. */
    public Map<Long, List<Answer>> of(Collection<Long> attemptIds) {
        return attemptIds.isEmpty()
                ? Map.of()
                : answers.findByAttemptIdInOrderBySubmissionIdAscIdAsc(attemptIds).stream()
                        .collect(groupingBy(
                                row -> row.attemptId, LinkedHashMap::new, mapping(AnswerRow::answer, toList())));
    }

    /** The same without what was given and said. */
    public Map<Long, List<Mark>> marks(Collection<Long> attemptIds) {
        return attemptIds.isEmpty()
                ? Map.of()
                : answers.marks(attemptIds).stream().collect(groupingBy(Mark::attemptId, LinkedHashMap::new, toList()));
    }

    /** Answers by their ids, the oldest first. */
    public List<Answer> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : answers.findByIdInOrderById(ids).stream()
                        .map(AnswerRow::answer)
                        .toList();
    }

    /**
     * Those of attempts that showed a misconception when they were graded, the oldest first.
     *
     * @param corrected ids of answers whose grades are others by now: they are told in any case
     */
    public List<Missed> missed(Collection<Long> attemptIds, Collection<Long> corrected) {
        var all = new TreeMap<Long, Missed>();
        for (List<Long> attempts : some(attemptIds)) {
            // an empty list is not SQL
            for (List<Long> others : corrected.isEmpty() ? List.of(List.of(0L)) : some(corrected)) {
                answers.missed(attempts, others).forEach(one -> all.put(one.answerId(), one));
            }
        }
        return List.copyOf(all.values());
    }

    /** As many as a database takes in one list. */
    private static List<List<Long>> some(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        return IntStream.range(0, (all.size() + MOST_IN_A_LIST - 1) / MOST_IN_A_LIST)
                .mapToObj(i -> all.subList(i * MOST_IN_A_LIST, Math.min(all.size(), (i + 1) * MOST_IN_A_LIST)))
                .toList();
    }

    /** The same of everything that some people did since a moment. */
    public List<Missed> missedSince(Collection<Long> accountIds, Instant since) {
        return accountIds.isEmpty() ? List.of() : answers.missedSince(accountIds, since);
    }

    /** What was opened when, by attempt, the first first. */
    public Map<Long, List<Visit>> visits(Collection<Long> attemptIds) {
        return attemptIds.isEmpty()
                ? Map.of()
                : visits.findByAttemptIdIn(attemptIds).stream()
                        .map(row -> new Visit(row.attemptId, row.stepId, row.visitedAt))
                        .sorted(Comparator.comparing(Visit::at))
                        .collect(groupingBy(Visit::attemptId, LinkedHashMap::new, toList()));
    }

    /** The numbers of attempts, by the id of the draw. */
    public Map<Long, Draw> draws(Collection<Long> attemptIds) {
        var all = new LinkedHashMap<Long, Draw>();
        draws.findByAttemptIdInOrderByOrdinal(attemptIds)
                .forEach(row -> all.put(row.id, row.kept().draw()));
        return all;
    }
}
