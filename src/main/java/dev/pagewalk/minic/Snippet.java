package dev.pagewalk.minic;

import dev.pagewalk.address.VirtualAddress;

/**
 * A compiled line of the console: one function without parameters in code of its own.
 *
 * @param words instructions, to be appended to the console's code
 * @param codeAddress where the first word lies
 * @param dataAddress where {@code data} is to be written
 * @param data initial bytes of new strings and variables
 * @param type of the value; {@code void} if the line has none
 * @param natives functions of the system that the code calls, by the numbers it uses
 */
public record Snippet(
        int[] words,
        VirtualAddress codeAddress,
        VirtualAddress dataAddress,
        byte[] data,
        CType type,
        java.util.List<String> natives) {}
