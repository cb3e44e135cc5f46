package dev.pagewalk.minic.source;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers that an {@code #include} can name.
 *
 * @param <K> what including them makes known
 */
public interface Headers<K extends Known> {

    /** The text of a header; null if there is none of that name. */
    @Nullable String text(String name);

    /** The names of all headers. */
    Set<String> names();

    /**
     * What is known after including one more header.
     *
     * @param own the program's macros so far
     */
    K include(K before, String name, Map<String, Macro> own);
}
