package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads {@code order} and {@code label}. */
final class PlacingReader {

    private final Reading reading;

    PlacingReader(Reading reading) {
        this.reading = reading;
    }

    Activity order(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        List<String> items = reading.ids(fields, "items");
        Map<String, Optional<String>> distractors = new LinkedHashMap<>();
        for (Yaml.Mapping one : reading.items(fields, "distractors")) {
            String name = one.text("id", "");
            if (items.contains(name)) {
                reading.problems().accept(Diagnostic.error(ExerciseLoader.span(one, "id"), "exercise.idTwice", name));
            }
            distractors.put(name, Optional.ofNullable(reading.misconception(one, "misconception")));
        }
        var swaps = new ArrayList<Key.Swap>();
        for (Yaml item : fields.list("swaps")) {
            var swap = (Yaml.Mapping) item;
            String first = swap.text("first", "");
            String second = swap.text("second", "");
            String misconception = reading.misconception(swap, "misconception");
            boolean known = reading.one(items, first, ExerciseLoader.span(swap, "first"))
                    & reading.one(items, second, ExerciseLoader.span(swap, "second"));
            if (known && misconception != null) {
                swaps.add(new Key.Swap(first, second, misconception));
            }
        }
        var tiles = new TreeSet<>(items);
        tiles.addAll(distractors.keySet());
        List<Key.Pair> before = fields.get("before").isPresent() ? pairs(items, fields) : chain(items);
        return new Activity.Order(id, scene, List.copyOf(tiles), new Key.Order(items, before, distractors, swaps));
    }

    /** Without a partial order only the order of the file is right. */
    private static List<Key.Pair> chain(List<String> items) {
        var pairs = new ArrayList<Key.Pair>();
        for (int i = 1; i < items.size(); i++) {
            pairs.add(new Key.Pair(items.get(i - 1), items.get(i)));
        }
        return pairs;
    }

    /** The order of the file has to be a right one. */
    private List<Key.Pair> pairs(List<String> items, Yaml.Mapping fields) {
        var pairs = new ArrayList<Key.Pair>();
        for (Yaml item : fields.list("before")) {
            List<Yaml> two = ((Yaml.Sequence) item).items();
            String first = ExerciseLoader.text(two.getFirst());
            String second = ExerciseLoader.text(two.getLast());
            boolean known = reading.one(items, first, two.getFirst().span())
                    & reading.one(items, second, two.getLast().span());
            if (known && items.indexOf(first) >= items.indexOf(second)) {
                reading.problems().accept(Diagnostic.error(item.span(), "exercise.orderBefore", first, second));
            } else if (known) {
                pairs.add(new Key.Pair(first, second));
            }
        }
        return pairs;
    }

    Activity label(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        List<String> labels = reading.ids(fields, "labels");
        Map<String, Key.Target> targets = new LinkedHashMap<>();
        for (Yaml.Mapping target : reading.items(fields, "targets")) {
            Expression answer = reading.compile(target, "answer", Expression.Type.TEXT);
            if (answer != null) {
                targets.put(
                        target.text("id", ""),
                        new Key.Target(
                                reading.compile(target, "at", Expression.Type.NUMBER),
                                answer,
                                reading.traps(target, reading.language(), Expression.Type.TEXT)));
            }
        }
        return new Activity.Label(
                id, scene, picture(fields.mapping("picture")), labels, List.copyOf(targets.keySet()), targets);
    }

    private Picture picture(Yaml.Mapping picture) {
        if (picture.text("map", "").equals("true")) {
            return new Picture(Picture.Kind.MAP, null, 0);
        }
        if (picture.text("regions", "").equals("true")) {
            return new Picture(Picture.Kind.REGIONS, null, 0);
        }
        if (picture.get("entry").isPresent()) {
            return new Picture(Picture.Kind.ENTRY, reading.compile(picture, "entry", Expression.Type.NUMBER), 4);
        }
        if (picture.get("bytes").isPresent()) {
            return new Picture(Picture.Kind.BYTES, reading.compile(picture, "bytes", Expression.Type.NUMBER), (int)
                    picture.number("length", Picture.USUAL_LENGTH));
        }
        return Picture.NONE;
    }
}
