package dev.pagewalk.exercise.expression;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names of an expression stand for.
 *
 * @param values parameters and local names; Long, String, Boolean or maps of them
 * @param now the machine that is asked; null while parameters are drawn
 * @param before the machine before the activity's run; null if there is no run
 */
public record Scope(
        Map<String, Object> values,
        @Nullable Moment now,
        @Nullable Moment before) {

    public Scope {
        values = Map.copyOf(values);
    }

    public static Scope of(Map<String, Object> values) {
        return new Scope(values, null, null);
    }

    /** Bytes of a page of the machine. */
    public long pageSize() {
        return values.get("PAGE_SIZE") instanceof Long size
                ? size
                : Constants.values().get("PAGE_SIZE");
    }

    /** The same with more names. */
    public Scope with(Map<String, ?> more) {
        var all = new HashMap<String, Object>(values);
        all.putAll(more);
        return new Scope(all, now, before);
    }

    /** The same parameters, asked of another machine. */
    public Scope at(@Nullable Moment machine, @Nullable Moment earlier) {
        return new Scope(values, machine, earlier);
    }
}
