package dev.pagewalk.minic;

import dev.pagewalk.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable, function or string literal while a program is being compiled. */
final class Variable implements Scope.Entity {

    /** Where it lies. */
    enum Place {
        /** {@code address} is the offset to the frame pointer. */
        LOCAL,
        /** In a section of the image. */
        GLOBAL,
        /** Code of this program. */
        FUNCTION,
        /** A function of the system. */
        NATIVE
    }

    /** {@code bytes} at {@code offset} are to become the address of {@code target} plus what is there. */
    record Relocation(int offset, Variable target) {}

    final String name;
    CType type;
    Place place;
    final Token declared;
    /** Offset to the frame pointer, or address in memory once the image is laid out. */
    int address;
    /** Index of the first instruction, for functions; -1 while unknown. */
    int entry = -1;

    boolean defined;
    boolean placed;
    boolean used;
    boolean assigned;
    boolean isStatic;
    /** Some condition looks at it. */
    boolean tested;
    /** The function whose result it got, where that can be a failure; and where. */
    @Nullable String failing;

    @Nullable SourceSpan failingAt;
    /** Names of the parameters of a function, for messages. */
    List<String> parameterNames = List.of();

    byte @Nullable [] initial;
    final List<Relocation> relocations = new ArrayList<>();

    Variable(String name, CType type, Place place, Token declared) {
        this.name = name;
        this.type = type;
        this.place = place;
        this.declared = declared;
    }

    boolean readOnly() {
        CType t = type;
        while (t instanceof CType.Array(CType of, int _)) {
            t = of;
        }
        return t instanceof CType.Const;
    }
}
