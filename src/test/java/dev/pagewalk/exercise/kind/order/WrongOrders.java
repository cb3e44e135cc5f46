package dev.pagewalk.exercise.kind.order;

import dev.pagewalk.exercise.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How those order who hold a wrong idea and are otherwise perfect. */
public final class WrongOrders {

    private WrongOrders() {}

    /** The ideas that can show in an order. */
    public static Set<String> ideas(Order order) {
        var ideas = new LinkedHashSet<String>();
        order.key().distractors().values().forEach(idea -> idea.ifPresent(ideas::add));
        order.key().swaps().forEach(swap -> ideas.add(swap.misconception()));
        return ideas;
    }

    /** The orders that an idea gives. */
    public static List<Answer> of(Order order, String idea) {
        OrderKey key = order.key();
        var wrong = new ArrayList<Answer>();
        key.distractors().forEach((tile, its) -> {
            if (its.filter(idea::equals).isPresent()) {
                var tiles = new ArrayList<>(key.items());
                tiles.add(tiles.size() / 2, tile);
                wrong.add(new Answer.Ordered(tiles));
            }
        });
        for (OrderKey.Swap swap : key.swaps()) {
            if (swap.misconception().equals(idea)) {
                var tiles = new ArrayList<>(key.items());
                tiles.remove(swap.second());
                tiles.add(tiles.indexOf(swap.first()), swap.second());
                wrong.add(new Answer.Ordered(tiles));
            }
        }
        return wrong;
    }
}
