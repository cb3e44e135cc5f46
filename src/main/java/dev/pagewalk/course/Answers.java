package dev.pagewalk.course;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.pagewalk.exercise.Draw;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers of many attempts at once, for the rooms that grade and count them. Nothing here decides who may know them: those
 * rooms have asked. No page may come here.
 */
@Service
@Transactional(readOnly = true)
public class Answers {

    private final AnswerRepository answers;
    private final DrawRepository draws;

    Answers(AnswerRepository answers, DrawRepository draws) {
        this.answers = answers;
        this.draws = draws;
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

    /** The numbers of attempts, by the id of the draw. */
    public Map<Long, Draw> draws(Collection<Long> attemptIds) {
        var all = new LinkedHashMap<Long, Draw>();
        draws.findByAttemptIdInOrderByOrdinal(attemptIds)
                .forEach(row -> all.put(row.id, row.kept().draw()));
        return all;
    }
}
