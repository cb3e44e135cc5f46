package dev.pagewalk.exercise.kind.order;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads {@code order}. */
final class OrderReader {

    private final ActivitySource source;

    OrderReader(ActivitySource source) {
        this.source = source;
    }

    Order read(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        List<String> items = source.ids(fields, "items");
        Map<String, Optional<String>> distractors = new LinkedHashMap<>();
        for (Yaml.Mapping one : source.items(fields, "distractors")) {
            String name = one.text("id", "");
            if (items.contains(name)) {
                source.problems().accept(Diagnostic.error(one.span("id"), "exercise.idTwice", name));
            }
            distractors.put(name, Optional.ofNullable(source.misconception(one, "misconception")));
        }
        var tiles = new TreeSet<>(items);
        tiles.addAll(distractors.keySet());
        List<OrderKey.Pair> before = fields.get("before").isPresent() ? pairs(items, fields) : chain(items);
        return new Order(id, scene, List.copyOf(tiles), new OrderKey(items, before, distractors, swaps(items, fields)));
    }

    private List<OrderKey.Swap> swaps(List<String> items, Yaml.Mapping fields) {
        var swaps = new ArrayList<OrderKey.Swap>();
        for (Yaml item : fields.list("swaps")) {
            var swap = (Yaml.Mapping) item;
            String first = swap.text("first", "");
            String second = swap.text("second", "");
            String misconception = source.misconception(swap, "misconception");
            boolean known =
                    source.one(items, first, swap.span("first")) & source.one(items, second, swap.span("second"));
            if (known && misconception != null) {
                swaps.add(new OrderKey.Swap(first, second, misconception));
            }
        }
        return swaps;
    }

    /** Without a partial order only the order of the file is right. */
    private static List<OrderKey.Pair> chain(List<String> items) {
        var pairs = new ArrayList<OrderKey.Pair>();
        for (int i = 1; i < items.size(); i++) {
            pairs.add(new OrderKey.Pair(items.get(i - 1), items.get(i)));
        }
        return pairs;
    }

    /** The order of the file has to be a right one. */
    private List<OrderKey.Pair> pairs(List<String> items, Yaml.Mapping fields) {
        var pairs = new ArrayList<OrderKey.Pair>();
        for (Yaml item : fields.list("before")) {
            List<Yaml> two = ((Yaml.Sequence) item).items();
            String first = Yaml.text(two.getFirst());
            String second = Yaml.text(two.getLast());
            boolean known = source.one(items, first, two.getFirst().span())
                    & source.one(items, second, two.getLast().span());
            if (known && items.indexOf(first) >= items.indexOf(second)) {
                source.problems().accept(Diagnostic.error(item.span(), "exercise.orderBefore", first, second));
            } else if (known) {
                pairs.add(new OrderKey.Pair(first, second));
            }
        }
        return pairs;
    }
}
