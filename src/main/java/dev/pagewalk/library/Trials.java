package dev.pagewalk.library;

import dev.pagewalk.database.OwnTransaction;
import dev.pagewalk.database.StoredText;
import dev.pagewalk.exercise.Content;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which exercises were tried over their whole pool, by content and engine: what was tried once isn't tried again. */
@Service
public class Trials {

    private static final int LONGEST_PROBLEM = 2000;

    private final TrialRepository trials;
    private final Versions versions;
    private final OwnTransaction transaction;
    private final Clock clock;

    Trials(TrialRepository trials, Versions versions, OwnTransaction transaction, Clock clock) {
        this.trials = trials;
        this.versions = versions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of a trial: whether it was good; empty if the content wasn't tried by this engine. */
    @Transactional(readOnly = true)
    public Optional<Boolean> result(String hash, String engine) {
        return trials.findByVersionHashAndEngine(hash, engine).map(row -> row.good);
    }

    /**
     * Notes what came of a trial, and keeps the content. Both are done when this returns.
     *
     * @param path of the exercise's folder
     * @param problem the first one; null if it was good
     */
    public synchronized void note(String path, Content content, String engine, @Nullable String problem) {
        String hash = versions.keep(path, content);
        transaction.run(() -> write(hash, engine, problem));
    }

    /** What was good stays so; what is tried again because it broke may be good now: then it was the server's fault. */
    private void write(String hash, String engine, @Nullable String problem) {
        TrialRow row = trials.findByVersionHashAndEngine(hash, engine).orElseGet(TrialRow::new);
        if (row.good) {
            return;
        }
        row.versionHash = hash;
        row.engine = engine;
        row.good = problem == null;
        row.problem = problem == null ? null : StoredText.of(problem, LONGEST_PROBLEM);
        row.triedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        trials.saveAndFlush(row);
    }

    /** The content of a folder that was good last, whatever engine tried it. */
    @Transactional(readOnly = true)
    public Optional<Versions.Kept> lastGood(String path) {
        return trials.good(path).stream().findFirst().flatMap(versions::find);
    }
}
