package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Known;
import dev.pagewalk.minic.source.Macro;
import dev.pagewalk.minic.type.CType;
import java.util.Map;

/**
 * What a stretch of headers, or a program, has made known: macros, names and tags. Never changed once it is published.
 *
 * @param history the headers in order and the program's macros that mattered: two with the same history are equal
 * @param macros by name
 * @param names typedefs, enumerators, functions and variables by name
 * @param tags structs, unions and enumerations by tag
 */
public record Environment(
        String history, Map<String, Macro> macros, Map<String, Scope.Entity> names, Map<String, CType> tags)
        implements Known {
    /** Nothing is known. */
    public static final Environment EMPTY = new Environment("", Map.of(), Map.of(), Map.of());
}
