package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grader;
import dev.pagewalk.exercise.Help;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.machine.snapshot.Counters;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What belongs to a question besides its text: all of it may be sent to the browser. */
public final class Exhibits {

    private final Variant variant;
    private final Predicate<String> settled;

    /** @param settled tells whether a step is settled */
    Exhibits(Variant variant, Predicate<String> settled) {
        this.variant = variant;
        this.settled = settled;
    }

    /** Tiles of an order as they lie there at first: always the same for this variant, and never right. */
    public List<String> tiles(Activity.Order order) {
        var tiles = new ArrayList<>(variant.tiles(order));
        var grader = new Grader(variant);
        for (int turns = 0; turns < tiles.size() && right(grader, order, tiles); turns++) {
            Collections.rotate(tiles, 1);
        }
        if (right(grader, order, tiles)) {
            Collections.reverse(tiles);
        }
        return List.copyOf(tiles);
    }

    private static boolean right(Grader grader, Activity.Order order, List<String> tiles) {
        return grader.order(order, tiles, Help.NONE).verdict() == Grade.Verdict.RIGHT;
    }

    /** What a target of a picture points at: an address, or the number of a bit; empty for nothing. */
    public Optional<Long> at(Activity.Label label, String target) {
        return variant.at(label, target);
    }

    /** The entry or the address that a picture shows; empty for the other kinds. */
    public Optional<Long> pictured(Activity.Label label) {
        return variant.pictured(label);
    }

    /** The machine before a call and after it. */
    public List<MachineSnapshot> beforeAndAfter(Activity.Which which) {
        Variant.Stage stage = variant.stage(which);
        return List.of(stage.begin(), stage.asked());
    }

    /** The calls to choose from, by option. */
    public Map<String, String> calls(Activity.Which which) {
        return variant.calls(which);
    }

    /** What an option of a decision does, as C. */
    public String way(Activity.Decide decide, String option) {
        return variant.way(decide, option);
    }

    /** The budgets after each option, by option; empty until the choice is settled. */
    public Map<String, Counters> ledgers(Activity.Decide decide) {
        return settled.test(decide.id() + ".option") ? variant.ledgers(decide) : Map.of();
    }

    /** The budgets where the decision begins. */
    public Counters budgets(Activity.Decide decide) {
        return variant.stage(decide).begin().counters();
    }

    /** The program with the bug, as the student finds it. */
    public String program(Activity.Repair repair) {
        return variant.source(repair);
    }

    /** The program to begin with. */
    public String program(Activity.Program program) {
        return variant.source(program);
    }
}
