package dev.pagewalk.homework;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When one student may do a piece of homework. Worked out anew at every request: a deadline that was moved holds at once, and
 * an extension opens by itself what was closed.
 *
 * @param release from when
 * @param due until when it counts in full
 * @param late what it counts after that
 * @param close until when it is accepted; never before {@code due}
 * @param limit how long the student has from opening it; empty if there is no limit
 * @param limitEnd when the student's own time is over; empty if there is no limit or it wasn't opened yet
 */
public record Window(
        Instant release,
        Instant due,
        List<LateStep> late,
        Instant close,
        Optional<Duration> limit,
        Optional<Instant> limitEnd) {

    public Window {
        late = List.copyOf(late);
    }

    /**
     * For each field the narrowest grant that names it has its way, of the same scope the newest; extra minutes of all grants
     * add up.
     *
     * @param grants those in force that concern the student, in any order
     * @param opened when the student opened it; empty before
     */
    public static Window of(Timeline timeline, Collection<Grant> grants, Optional<Instant> opened) {
        List<Grant.Changes> changes = grants.stream()
                .sorted(Grant.PRECEDENCE.reversed())
                .map(Grant::changes)
                .toList();
        Duration extra = Duration.ofMinutes(changes.stream()
                .mapToLong(change -> change.extraMinutes().orElse(0))
                .sum());
        Instant due = first(changes, Grant.Changes::due).orElse(timeline.due()).plus(extra);
        Instant close =
                first(changes, Grant.Changes::close).orElse(timeline.close()).plus(extra);
        Optional<Duration> limit =
                first(changes, Window::limit).or(timeline::limit).map(time -> time.plus(extra));
        return new Window(
                first(changes, Grant.Changes::release).orElse(timeline.release()),
                due,
                timeline.late(),
                close.isBefore(due) ? due : close,
                limit,
                limit.flatMap(time -> opened.map(at -> at.plus(time))));
    }

    private static Optional<Duration> limit(Grant.Changes changes) {
        return changes.minutes().isPresent()
                ? Optional.of(Duration.ofMinutes(changes.minutes().getAsInt()))
                : Optional.empty();
    }

    private static <T> Optional<T> first(List<Grant.Changes> changes, Function<Grant.Changes, Optional<T>> field) {
        return changes.stream().map(field).flatMap(Optional::stream).findFirst();
    }

    /** The last moment at which something is accepted. */
    public Instant end() {
        return limitEnd.filter(end -> end.isBefore(close)).orElse(close);
    }

    /** How it stands at a moment. Who is on the second is in time. */
    public Standing at(Instant now) {
        if (now.isBefore(release)) {
            return new Standing.NotYet(release);
        }
        if (now.isAfter(end())) {
            return new Standing.Closed(end(), now.isAfter(due));
        }
        if (!now.isAfter(due)) {
            return new Standing.Open(due.isBefore(end()) ? due : end(), end());
        }
        Optional<Standing.Step> next = late.stream()
                .map(step -> new Standing.Step(due.plus(step.after()), step.factor()))
                .filter(step -> !now.isAfter(step.from()) && step.from().isBefore(end()))
                .findFirst();
        return new Standing.Late(factor(now), next, end());
    }

    /** What remains of the points of what is handed in at a moment, accepted or not. */
    public double factor(Instant at) {
        return late.stream()
                .filter(step -> at.isAfter(due.plus(step.after())))
                .reduce((sooner, later) -> later)
                .map(LateStep::factor)
                .orElse(1.0);
    }
}
