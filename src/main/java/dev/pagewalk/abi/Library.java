package dev.pagewalk.abi;

import java.util.List;
import java.util.Set;

/**
 * What programs can include and call, apart from any machine: immutable, shared by all compilations.
 *
 * @param headers the headers, looked up by name
 * @param missing functions of Windows or the C library that exist there and not here, so that the compiler can say so
 */
public record Library(List<Header> headers, Set<String> missing) {
    public Library {
        headers = List.copyOf(headers);
        missing = Set.copyOf(missing);
    }
}
