package dev.pagewalk.homework;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.library.Versions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The exercises of homework as they were kept. Reading one takes time, and a whole class asks for the same few. */
@Component
class KeptExercises {

    private static final Logger LOG = LoggerFactory.getLogger(KeptExercises.class);

    private static final int MOST = 200;

    private final Versions versions;
    private final Map<String, Exercise> read = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Exercise> eldest) {
            return size() > MOST;
        }
    };

    KeptExercises(Versions versions) {
        this.versions = versions;
    }

    /** The exercise with this content; empty if it was never kept, or can't be read any more. */
    Optional<Exercise> find(String hash) {
        synchronized (read) {
            Exercise known = read.get(hash);
            if (known != null) {
                return Optional.of(known);
            }
        }
        return read(hash).map(fresh -> {
            synchronized (read) {
                // Activities are known by identity: whoever read it at the same time gets the same
                return Optional.ofNullable(read.putIfAbsent(hash, fresh)).orElse(fresh);
            }
        });
    }

    private Optional<Exercise> read(String hash) {
        try {
            return versions.find(hash).flatMap(Versions.Kept::exercise);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("the kept content {} can't be read", hash, broken);
            return Optional.empty();
        }
    }
}
