package dev.pagewalk.minic.code;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.minic.syntax.Scope;
import dev.pagewalk.minic.type.CType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the console can refer to: the globals, functions, types and macros of the loaded program, and what
 * earlier lines declared. Immutable. The caller maps an area for the code and one for the data of all lines of a
 * machine, both readable and writable, before the first line runs.
 */
public final class Console {
    final @Nullable Program program;
    /** What earlier lines declared. */
    final Map<String, Scope.Entity> names;

    final Map<String, CType> tags;
    final VirtualAddress code;
    /** Address of the next free byte for data. */
    final VirtualAddress nextData;
    /** Words of console code so far. */
    final int words;

    final List<String> natives;
    /** Where everything lies that a line can refer to. */
    final Addresses addresses;

    Console(
            @Nullable Program program,
            Map<String, Scope.Entity> names,
            Map<String, CType> tags,
            VirtualAddress code,
            VirtualAddress nextData,
            int words,
            List<String> natives,
            Addresses addresses) {
        this.program = program;
        this.names = Map.copyOf(names);
        this.tags = Map.copyOf(tags);
        this.code = code;
        this.nextData = nextData;
        this.words = words;
        this.natives = List.copyOf(natives);
        this.addresses = addresses;
    }

    /**
     * The console of a freshly started program.
     *
     * @param program null if none is loaded: then all headers of the library count as included
     * @param code start of the area for code
     * @param data start of the area for data
     */
    public static Console of(@Nullable Program program, VirtualAddress code, VirtualAddress data) {
        return new Console(
                program,
                Map.of(),
                Map.of(),
                code,
                data,
                0,
                program == null ? List.of() : program.natives(),
                program == null ? new Addresses() : program.addresses());
    }
}
