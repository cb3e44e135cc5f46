package dev.pagewalk.book;

import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.ThrownOut;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How points come about. A pure function: the same arguments give the same entry, always. Points are rounded to a
 * thousandth, so that sums of many parts are what they look like.
 *
 * @param adjustments of this work, in force, the oldest first
 * @param thrownOut of this assignment, in force
 */
public record Reckoning(Assignment assignment, Window window, List<Adjustment> adjustments, List<ThrownOut> thrownOut) {

    private static final double GRAIN = 1000;

    public Reckoning {
        adjustments = List.copyOf(adjustments);
        thrownOut = List.copyOf(thrownOut);
    }

    /**
     * What a work comes to.
     *
     * @param asked the student's tasks
     * @param answers that were handed in, the oldest first
     */
    public Entry entry(List<Asked> asked, List<Counted> answers) {
        Map<String, Slot> slots = assignment.byKey();
        Map<String, List<Counted>> byKey = answers.stream().collect(Collectors.groupingBy(Counted::key));
        var parts = new ArrayList<Entry.Part>();
        for (Map.Entry<String, Slot> slot : slots.entrySet()) {
            String key = slot.getKey();
            List<String> steps = asked.stream()
                    .filter(task -> task.key().equals(key))
                    .findFirst()
                    .map(Asked::steps)
                    .orElse(List.of());
            parts.add(part(key, slot.getValue(), steps, byKey.getOrDefault(key, List.of())));
        }
        List<Entry.Part> counting = chosen(parts);
        double points = counting.stream().mapToDouble(Entry.Part::points).sum();
        double most = counting.stream().mapToDouble(Entry.Part::most).sum();
        List<Adjustment> whole =
                adjustments.stream().filter(one -> one.key().isEmpty()).toList();
        boolean excused = whole.stream().anyMatch(one -> one.kind() == Adjustment.Kind.EXCUSE);
        return new Entry(
                excused ? 0 : Math.max(0, round(adjusted(points, whole))),
                excused ? 0 : round(most),
                counting,
                !whole.isEmpty(),
                answers.stream().anyMatch(answer -> answer.at().isAfter(window.due())),
                waiting(asked, answers));
    }

    /** Answers to steps that count for something, on which no person had a word yet. */
    private int waiting(List<Asked> asked, List<Counted> answers) {
        Map<String, Slot> slots = assignment.byKey();
        return (int) asked.stream()
                .filter(task -> slots.containsKey(task.key()))
                .filter(task -> thrown(slots.get(task.key()), Optional.empty()).isEmpty())
                .flatMap(task -> task.steps().stream()
                        .filter(step ->
                                thrown(slots.get(task.key()), Optional.of(step)).isEmpty())
                        .filter(step -> answers.stream()
                                .anyMatch(answer -> answer.waits()
                                        && answer.key().equals(task.key())
                                        && answer.step().equals(step)
                                        && !marked(answer))))
                .count();
    }

    /** Whether a person said what it comes to, its task or the whole, since it was handed in; or that it isn't asked. */
    private boolean marked(Counted answer) {
        return adjustments.stream()
                .filter(one -> one.kind() == Adjustment.Kind.EXCUSE
                        || one.kind() == Adjustment.Kind.SET && !one.madeAt().isBefore(answer.at()))
                .anyMatch(one -> one.key().isEmpty()
                        || one.key().get().equals(answer.key())
                                && one.step()
                                        .filter(step -> !step.equals(answer.step()))
                                        .isEmpty());
    }

    private Entry.Part part(String key, Slot slot, List<String> steps, List<Counted> answers) {
        int answered = (int) answers.stream()
                .map(Counted::step)
                .filter(steps::contains)
                .distinct()
                .count();
        List<Adjustment> mine = adjustments.stream()
                .filter(one -> one.key().equals(Optional.of(key)) && one.step().isEmpty())
                .toList();
        Optional<ThrownOut> thrown = thrown(slot, Optional.empty());
        boolean excused = mine.stream().anyMatch(one -> one.kind() == Adjustment.Kind.EXCUSE);
        if (excused || thrown.filter(one -> one.kind() == ThrownOut.Kind.OUT).isPresent()) {
            return new Entry.Part(
                    key, 0, 0, answered, steps.size(), excused ? Entry.State.EXCUSED : Entry.State.THROWN_OUT);
        }
        double share = thrown.isPresent() ? 1 : share(key, slot, steps, answers);
        double points = Math.max(0, round(adjusted(slot.points() * share, mine)));
        boolean byHand = !mine.isEmpty()
                || adjustments.stream()
                        .anyMatch(one ->
                                one.key().equals(Optional.of(key)) && one.step().isPresent());
        Entry.State state =
                byHand ? Entry.State.ADJUSTED : thrown.isPresent() ? Entry.State.THROWN_OUT : Entry.State.PLAIN;
        return new Entry.Part(key, points, slot.points(), answered, steps.size(), state);
    }

    /** The part of a task's points that its steps come to, 0 to 1. */
    private double share(String key, Slot slot, List<String> steps, List<Counted> answers) {
        double sum = 0;
        double weights = 0;
        for (String step : steps) {
            Optional<ThrownOut.Kind> thrown = thrown(slot, Optional.of(step)).map(ThrownOut::kind);
            if (thrown.equals(Optional.of(ThrownOut.Kind.OUT))) {
                continue;
            }
            double score = thrown.isPresent() ? 1 : score(step, answers);
            Optional<Adjustment> byHand = adjustments.stream()
                    .filter(one ->
                            one.key().equals(Optional.of(key)) && one.step().equals(Optional.of(step)))
                    .reduce((older, newer) -> newer);
            if (byHand.isPresent() && byHand.get().kind() == Adjustment.Kind.EXCUSE) {
                continue;
            }
            double counts = byHand.map(one -> one.kind() == Adjustment.Kind.SET ? one.amount() : score + one.amount())
                    .orElse(score);
            sum += slot.weight(step) * Math.clamp(counts, 0, 1);
            weights += slot.weight(step);
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private double score(String step, List<Counted> answers) {
        List<Double> scores = answers.stream()
                .filter(answer -> answer.step().equals(step))
                .map(answer -> answer.score() * window.factor(answer.at()))
                .toList();
        if (scores.isEmpty()) {
            return 0;
        }
        AttemptPolicy.Counting counting = assignment.policy().counting();
        return switch (counting) {
            case BEST -> scores.stream().max(Comparator.naturalOrder()).orElseThrow();
            case LAST -> scores.getLast();
            case FIRST -> scores.getFirst();
        };
    }

    private Optional<ThrownOut> thrown(Slot slot, Optional<String> step) {
        return thrownOut.stream()
                .filter(one -> one.slot().equals(slot.id()) && one.step().equals(step))
                .reduce((older, newer) -> newer);
    }

    /** The newest value that was set, with what was added since. */
    private static double adjusted(double points, List<Adjustment> made) {
        double now = points;
        for (Adjustment one : made) {
            now = switch (one.kind()) {
                case SET -> one.amount();
                case ADD -> now + one.amount();
                case EXCUSE -> now;
            };
        }
        return now;
    }

    /** Of those that count only in part the best: of as many slots as are to be done. */
    private List<Entry.Part> chosen(List<Entry.Part> parts) {
        if (assignment.chooseSlots().isEmpty()) {
            return parts;
        }
        int most = assignment.chooseSlots().get();
        List<String> slots = assignment.slots().stream().map(Slot::id).toList();
        Map<String, Slot> byKey = assignment.byKey();
        Map<String, Double> sums = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> byKey.get(part.key()).id(), Collectors.summingDouble(Entry.Part::points)));
        List<String> best = slots.stream()
                .sorted(Comparator.comparingDouble((String slot) -> -sums.getOrDefault(slot, 0.0))
                        .thenComparing(slots::indexOf))
                .limit(most)
                .toList();
        return parts.stream()
                .map(part -> best.contains(byKey.get(part.key()).id())
                        ? part
                        : new Entry.Part(part.key(), 0, 0, part.answered(), part.steps(), Entry.State.NOT_CHOSEN))
                .toList();
    }

    private static double round(double points) {
        return Math.round(points * GRAIN) / GRAIN;
    }
}
