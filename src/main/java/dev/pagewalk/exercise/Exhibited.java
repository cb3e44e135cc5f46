package dev.pagewalk.exercise;

import java.util.function.Predicate;

/**
 * An activity that shows something besides its text.
 *
 * @param <E> what it shows: all of it may be sent to a browser
 */
public interface Exhibited<E> extends Activity {

    /** @param settled tells whether a step is settled: some things may be shown only then */
    E exhibit(Variant variant, Predicate<String> settled);
}
