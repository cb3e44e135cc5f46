package dev.pagewalk.exercise.kind.order;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts the tiles of an order into the right order and into wrong ones. */
final class OrderSamples {

    private final Order order;
    private final OrderKey key;
    private final SourceSpan span;
    private final List<Sample> samples = new ArrayList<>();

    OrderSamples(Order order, SourceSpan span) {
        this.order = order;
        this.key = order.key();
        this.span = span;
    }

    List<Sample> all() {
        List<String> right = key.items();
        add(right, "the right order", new Sample.Exactly(1, null));
        add(List.of(), "nothing", new Sample.Less());
        add(right.subList(0, right.size() - 1), "one tile missing", new Sample.Less());
        for (OrderKey.Pair pair : key.before()) {
            var other = new ArrayList<>(right);
            Collections.swap(other, right.indexOf(pair.first()), right.indexOf(pair.second()));
            add(other, new Sample.Less());
        }
        key.distractors().forEach((tile, idea) -> {
            var other = new ArrayList<>(right);
            other.add(tile);
            add(other, new Sample.Blamed(idea.orElse(null)));
        });
        for (OrderKey.Swap swap : key.swaps()) {
            var other = new ArrayList<>(right);
            other.remove(swap.second());
            other.add(other.indexOf(swap.first()), swap.second());
            add(other, new Sample.Blamed(swap.misconception()));
        }
        return samples;
    }

    private void add(List<String> tiles, Sample.Promise promise) {
        add(tiles, String.join(", ", tiles), promise);
    }

    private void add(List<String> tiles, String name, Sample.Promise promise) {
        samples.add(new Sample(order.id(), new Answer.Ordered(tiles), name, promise, span));
    }
}
