package dev.pagewalk.lesson;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.check.ExerciseCheck;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.exercise.yaml.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries whole pools of exercises in the background, one variant after the other. It rests as long as it works:
 * students' machines come first.
 */
final class PoolTrials {

    private static final Logger LOG = LoggerFactory.getLogger(PoolTrials.class);
    private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(500);
    private static final Duration BEFORE_AGAIN = Duration.ofSeconds(2);
    private static final long LONGEST_REST = Duration.ofMillis(200).toNanos();

    private final Consumer<Result> done;
    private final Runnable progress;
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final Thread thread = Thread.ofPlatform()
            .name("trials")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::work);
    private @Nullable Job current;
    private volatile @Nullable Trying trying;
    private long told;

    /**
     * @param done called when a whole pool was tried
     * @param progress called now and then while it is
     */
    PoolTrials(Consumer<Result> done, Runnable progress) {
        this.done = done;
        this.progress = progress;
    }

    /** What came of a trial. */
    record Result(Exercise exercise, List<FileProblem> problems) {}

    private record Job(Exercise exercise, Path folder) {}

    void start() {
        thread.start();
    }

    void close() {
        thread.interrupt();
    }

    Optional<Trying> trying() {
        return Optional.ofNullable(trying);
    }

    /** What there is to try from now on; what was waiting and isn't among it is forgotten. */
    synchronized void queue(List<Exercise> exercises, Path root) {
        waiting.clear();
        exercises.stream()
                .filter(exercise -> current == null || !current.exercise.hash().equals(exercise.hash()))
                .forEach(exercise -> waiting.add(new Job(exercise, root.resolve(exercise.path()))));
        boolean stillWanted =
                current != null && exercises.stream().anyMatch(one -> one.hash().equals(current.exercise.hash()));
        if (!stillWanted) {
            current = null;
        }
        notifyAll();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Job job = next();
                Optional<List<FileProblem>> found = result(job);
                if (found.isPresent() && !finished(job, found.get())) {
                    Thread.sleep(BEFORE_AGAIN);
                    again(job);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Job next() throws InterruptedException {
        trying = null;
        while (waiting.isEmpty()) {
            wait();
        }
        Job job = waiting.removeFirst();
        current = job;
        return job;
    }

    /** True if what came of it was noted. */
    private boolean finished(Job job, List<FileProblem> problems) {
        synchronized (this) {
            current = null;
        }
        try {
            done.accept(new Result(job.exercise, problems));
            return true;
        } catch (RuntimeException | Error broken) {
            LOG.error("the trial of {} could not be noted", job.exercise.path(), broken);
            return false;
        }
    }

    /** Students wait for it, and nobody may save a file for a long time. */
    private synchronized void again(Job job) {
        if (waiting.stream().noneMatch(one -> one.exercise.path().equals(job.exercise.path()))) {
            waiting.addLast(job);
        }
    }

    /** Empty if it was given up because the files have changed again. */
    private Optional<List<FileProblem>> result(Job job) {
        try {
            var pace = new Pace();
            return ExerciseCheck.slowly(job.exercise, job.folder, number -> {
                        pace.rest();
                        note(job, number);
                        return wanted(job);
                    })
                    .map(ExerciseCheck.Report::problems);
        } catch (RuntimeException | Error ours) {
            LOG.error("trying {} broke", job.exercise.path(), ours);
            var broken = new Problems();
            broken.error(job.folder, SourceSpan.START, "exercise.internal", ours.toString());
            return Optional.of(broken.sorted());
        }
    }

    private synchronized boolean wanted(Job job) {
        return job.equals(current) && !Thread.currentThread().isInterrupted();
    }

    private void note(Job job, int number) {
        int behind;
        synchronized (this) {
            behind = waiting.size();
        }
        trying = new Trying(job.exercise, number, behind);
        long now = System.nanoTime();
        if (now - told > BETWEEN_PROGRESS.toNanos()) {
            told = now;
            progress.run();
        }
    }

    /** Rests after each piece of work as long as it took. */
    private static final class Pace {

        private long began = System.nanoTime();

        void rest() {
            long worked = System.nanoTime() - began;
            try {
                Thread.sleep(Duration.ofNanos(Math.min(worked, LONGEST_REST)));
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            began = System.nanoTime();
        }
    }
}
