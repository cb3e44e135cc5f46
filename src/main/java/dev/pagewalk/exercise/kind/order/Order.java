package dev.pagewalk.exercise.kind.order;

import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.Exhibited;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.Marks;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Sections;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.expression.Seeds;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Put steps into order.
 *
 * @param tiles what there is to order and what belongs nowhere, in the order of their ids
 * @param key never shown
 */
public record Order(String id, Optional<Scene> scene, List<String> tiles, OrderKey key)
        implements Exhibited<List<String>> {

    public static final Kind KIND =
            new Kind("order", (id, scene, fields, source) -> new OrderReader(source).read(id, scene, fields));

    public Order {
        tiles = List.copyOf(tiles);
    }

    @Override
    public String kind() {
        return KIND.name();
    }

    @Override
    public Sections sections() {
        return Sections.NONE
                .need("item", tiles)
                .allow("reply", key.distractors().keySet())
                .allow(
                        "reply",
                        key.swaps().stream().map(swap -> swap.misconception()).toList());
    }

    @Override
    public boolean several(String step) {
        return true;
    }

    @Override
    public Map<String, Expected> expected(Variant variant) {
        return Map.of(id, Expected.of(new Answer.Ordered(key.items())));
    }

    @Override
    public AnswerReading read(String step, String given) {
        return Answers.ordered(given, tiles);
    }

    /** What belongs nowhere is left out of a right order. */
    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        return new Judgement.Graded(grade(variant, ((Answer.Ordered) answer).ids()));
    }

    private Grade grade(Variant variant, List<String> given) {
        var marks = new Marks(variant, this, variant.scope(this));
        int extra = (int) given.stream().filter(key.distractors()::containsKey).count();
        int missing =
                (int) key.items().stream().filter(item -> !given.contains(item)).count();
        int kept = (int) key.before().stream().filter(pair -> pair.kept(given)).count();
        if (extra == 0 && missing == 0 && kept == key.before().size()) {
            return marks.right(Remark.RIGHT);
        }
        given.stream()
                .filter(key.distractors()::containsKey)
                .forEach(item -> marks.reply(key.distractors().getOrDefault(item, Optional.empty()), item));
        key.swaps().stream()
                .filter(swap -> swap.made(given))
                .forEach(swap -> marks.blame(List.of(swap.misconception())));
        if (extra > 0) {
            marks.say(new Finding.Extra(extra));
        }
        if (missing > 0) {
            marks.say(new Finding.Absent(missing));
        }
        int size = key.items().size();
        double pairs = key.before().isEmpty() ? 1 : (double) kept / key.before().size();
        double present = (double) (size - missing) / size;
        double share = Math.min(pairs, present) - (double) extra / size;
        return marks.wrong(share, new Finding.Kept(kept, key.before().size()));
    }

    @Override
    public List<Sample> samples(Variant variant) {
        return new OrderSamples(this, variant.exercise().places().of(id)).all();
    }

    @Override
    public Map<String, Map<String, String>> approved(Variant variant) {
        var wrong = new TreeMap<String, String>();
        new TreeMap<>(key.distractors())
                .forEach((tile, idea) -> idea.ifPresent(one -> wrong.merge(one, tile, Order::both)));
        key.swaps()
                .forEach(swap -> wrong.merge(swap.misconception(), swap.second() + " < " + swap.first(), Order::both));
        String pairs = key.before().stream()
                .map(pair -> pair.first() + " < " + pair.second())
                .sorted()
                .collect(Collectors.joining(", "));
        return Map.of(id, Answers.approved(String.join(", ", key.items()) + ": " + pairs, wrong));
    }

    private static String both(String one, String other) {
        return one + ", " + other;
    }

    /** Tiles as they lie there at first: always the same for this variant, and never right. */
    @Override
    public List<String> exhibit(Variant variant, Predicate<String> settled) {
        var shuffled = new ArrayList<>(tiles);
        Collections.shuffle(
                shuffled,
                new Random(Seeds.mix(variant.number(), variant.exercise().id() + "/" + id)));
        for (int turns = 0; turns < shuffled.size() && key.right(shuffled); turns++) {
            Collections.rotate(shuffled, 1);
        }
        if (key.right(shuffled)) {
            Collections.reverse(shuffled);
        }
        return List.copyOf(shuffled);
    }

    @Override
    public Map<String, List<String>> shown(Variant variant) {
        return Map.of("tiles", exhibit(variant, step -> false));
    }

    @Override
    public Optional<Answer> sample(ExerciseTest test, Variant variant) {
        return test.choose().isEmpty() ? Optional.empty() : Optional.of(new Answer.Ordered(test.chosen()));
    }
}
