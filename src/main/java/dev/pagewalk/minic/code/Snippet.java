package dev.pagewalk.minic.code;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.minic.type.CType;
import java.util.List;

/**
 * A compiled line of the console: one function without parameters in code of its own.
 *
 * @param words instructions, appended to the console's code
 * @param codeAddress where the console's code begins
 * @param dataAddress where {@code data} is to be written
 * @param data initial bytes of new strings and variables
 * @param type of the value; {@code void} if the line has none
 * @param natives functions of the system that code uses, by number: those of the program and all earlier lines too
 * @param entry first instruction, relative to {@code words}
 * @param registers that the code needs
 */
public record Snippet(
        int[] words,
        VirtualAddress codeAddress,
        VirtualAddress dataAddress,
        byte[] data,
        CType type,
        List<String> natives,
        int entry,
        int registers) {}
