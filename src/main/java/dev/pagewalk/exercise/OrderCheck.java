package dev.pagewalk.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts the tiles of an order into wrong orders. */
final class OrderCheck {

    private final Activity.Order order;
    private final Grader grader;
    private final ActivityCheck check;

    OrderCheck(Activity.Order order, Grader grader, ActivityCheck check) {
        this.order = order;
        this.grader = grader;
        this.check = check;
    }

    void check() {
        Key.Order key = order.key();
        List<String> right = key.items();
        check.expect(order.id(), "the right order", grade(right), 1, null);
        check.refuse(order.id(), "nothing", grade(List.of()));
        check.refuse(order.id(), "one tile missing", grade(right.subList(0, right.size() - 1)));
        for (Key.Pair pair : key.before()) {
            var other = new ArrayList<>(right);
            Collections.swap(other, right.indexOf(pair.first()), right.indexOf(pair.second()));
            check.refuse(order.id(), String.join(", ", other), grade(other));
        }
        key.distractors().forEach((tile, idea) -> {
            var other = new ArrayList<>(right);
            other.add(tile);
            Grade grade = grade(other);
            check.refuse(order.id(), String.join(", ", other), grade);
            check.expect(order.id(), String.join(", ", other), grade, grade.score(), idea.orElse(null));
        });
        for (Key.Swap swap : key.swaps()) {
            var other = new ArrayList<>(right);
            other.remove(swap.second());
            other.add(other.indexOf(swap.first()), swap.second());
            Grade grade = grade(other);
            check.refuse(order.id(), String.join(", ", other), grade);
            check.expect(order.id(), String.join(", ", other), grade, grade.score(), swap.misconception());
        }
    }

    private Grade grade(List<String> tiles) {
        return grader.order(order, tiles, Help.NONE);
    }
}
