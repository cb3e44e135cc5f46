package dev.pagewalk.homework;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws tasks and numbers for a student. What breaks is passed over: nobody gets a failure page for somebody else's mistake. Runs
 * machines, so that no transaction should be open meanwhile.
 */
@Component
class Dealer {

    private static final Logger LOG = LoggerFactory.getLogger(Dealer.class);

    /** Variants of an exercise that are tried before it counts as broken. */
    private static final int MOST = 20;

    private final WorkSlotRepository slots;
    private final KeptExercises exercises;

    Dealer(WorkSlotRepository slots, KeptExercises exercises) {
        this.slots = slots;
        this.exercises = exercises;
    }

    /** A task with its numbers. */
    record Dealt(String key, Task task, Variant variant) {}

    /** What could not be drawn. */
    record Broken(String key, Task task, OptionalInt variant, String why) {}

    /**
     * What was drawn for the tasks that a work lacks.
     *
     * @param dealt may lack tasks of which nothing could be drawn
     */
    record Hand(List<Dealt> dealt, List<Broken> broken) {}

    Hand deal(Assigned assigned, Work work, Deck.Seat seat) {
        var hand = new Hand(new ArrayList<>(), new ArrayList<>());
        for (Slot slot : assigned.assignment().slots()) {
            Set<Task> taken = new HashSet<>();
            List<String> lacking = new ArrayList<>();
            for (String key : slot.keys()) {
                Optional<WorkSlot> has = work.slot(key);
                has.ifPresent(one -> slot.pool().stream()
                        .filter(task -> task.exerciseId().equals(one.exerciseId())
                                && task.activityId().equals(one.activityId()))
                        .forEach(taken::add));
                if (has.isEmpty()) {
                    lacking.add(key);
                }
            }
            for (String key : lacking) {
                deal(assigned, work, slot, key, seat, taken, hand);
            }
        }
        return hand;
    }

    private void deal(Assigned assigned, Work work, Slot slot, String key, Deck.Seat seat, Set<Task> taken, Hand hand) {
        for (Task task : Deck.tasks(assigned.id(), slot, seat)) {
            if (!taken.contains(task)) {
                Optional<Variant> variant = variant(assigned, work, slot, key, task, seat, hand);
                if (variant.isPresent()) {
                    taken.add(task);
                    hand.dealt.add(new Dealt(key, task, variant.get()));
                    return;
                }
            }
        }
    }

    private Optional<Variant> variant(
            Assigned assigned, Work work, Slot slot, String key, Task task, Deck.Seat seat, Hand hand) {
        Optional<Exercise> exercise = exercises.find(task.versionHash());
        if (exercise.isEmpty()) {
            hand.broken.add(new Broken(key, task, OptionalInt.empty(), "the kept exercise can't be read"));
            return Optional.empty();
        }
        List<Integer> numbers = Deck.variants(
                assigned.id(),
                slot,
                task.exerciseId(),
                exercise.get().pool(),
                seat,
                slots.drawn(assigned.id(), slot.keys(), task.versionHash()),
                own(work, task, hand));
        for (int number : numbers.subList(0, Math.min(MOST, numbers.size()))) {
            try {
                return Optional.of(VariantFactory.variant(exercise.get(), number));
            } catch (RuntimeException | StackOverflowError broken) {
                LOG.warn("variant {} of {} breaks in work {}: {}", number, task.path(), work.id(), broken.toString());
                hand.broken.add(new Broken(key, task, OptionalInt.of(number), broken.toString()));
            }
        }
        return Optional.empty();
    }

    /** What the student has of the same exercise in other slots. */
    private static Set<Integer> own(Work work, Task task, Hand hand) {
        var own = new HashSet<Integer>();
        work.slots().stream()
                .filter(slot -> slot.exerciseId().equals(task.exerciseId()))
                .forEach(slot -> own.add(slot.variant()));
        hand.dealt.stream()
                .filter(dealt -> dealt.task.exerciseId().equals(task.exerciseId()))
                .forEach(dealt -> own.add(dealt.variant.number()));
        return own;
    }
}
