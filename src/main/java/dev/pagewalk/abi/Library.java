package dev.pagewalk.abi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What programs can include and call, apart from any machine: immutable, shared by all compilations.
 *
 * @param headers the headers, looked up by name
 * @param sources functions that are themselves written in C, by the name that a header declares: compiled into each
 *     program that uses them, so that they can call back
 * @param missing functions of Windows or the C library that exist there and not here, so that the compiler can say so
 */
public record Library(List<Header> headers, Map<String, String> sources, Set<String> missing) {
    public Library {
        headers = List.copyOf(headers);
        sources = Map.copyOf(sources);
        missing = Set.copyOf(missing);
    }

    /** A library none of whose functions is written in C. */
    public Library(List<Header> headers, Set<String> missing) {
        this(headers, Map.of(), missing);
    }
}
