package dev.pagewalk.minic.code;

import dev.pagewalk.minic.type.CType;

/**
 * A variable or function that has a place.
 *
 * @param name as in the source
 * @param type its type
 * @param address of its first byte: an address for a global, an offset to the frame pointer for a local
 */
public record Symbol(String name, CType type, int address) {}
