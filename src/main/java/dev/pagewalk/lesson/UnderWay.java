package dev.pagewalk.lesson;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What was handed in and is being graded at this moment, by id: nobody else has to. After a crash nothing is. */
@Component
class UnderWay {

    private final Set<Long> submissions = ConcurrentHashMap.newKeySet();

    /** False if somebody has begun already. */
    boolean begin(long submissionId) {
        return submissions.add(submissionId);
    }

    void end(long submissionId) {
        submissions.remove(submissionId);
    }

    boolean has(long submissionId) {
        return submissions.contains(submissionId);
    }
}
