package dev.pagewalk.minic;

import dev.pagewalk.address.VirtualAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the console can refer to: the globals, functions, types and macros of the loaded program, and what earlier
 * lines declared. Immutable.
 *
 * @param program the loaded program; null if none: then all headers of the library count as included
 * @param variables declared by earlier lines
 * @param nextCode address of the next free word for code; the caller maps enough memory there
 * @param nextData address of the next free byte for data, readable and writable
 * @param words words of console code so far
 */
public record Console(
        @Nullable Program program,
        Map<String, Symbol> variables,
        VirtualAddress nextCode,
        VirtualAddress nextData,
        int words,
        List<String> natives) {

    public Console {
        variables = Map.copyOf(variables);
        natives = List.copyOf(natives);
    }

    /** The console of a freshly loaded program. */
    public static Console of(@Nullable Program program, VirtualAddress code, VirtualAddress data) {
        return new Console(program, Map.of(), code, data, 0, program == null ? List.of() : program.natives());
    }
}
