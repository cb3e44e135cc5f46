package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable, function or string literal while a program is being compiled. */
public final class Variable implements Scope.Entity {

    /** Where it lies. */
    public enum Place {
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
    public record Relocation(int offset, Variable target) {}

    public final String name;
    public CType type;
    public Place place;
    public final Token declared;
    /** Offset to the frame pointer, or address in memory once the image is laid out. */
    public int address;
    /** Index of the first instruction, for functions; -1 while unknown. */
    public int entry = -1;

    public boolean defined;
    public boolean placed;
    public boolean used;
    boolean assigned;
    boolean isStatic;
    /** Some condition looks at it. */
    boolean tested;
    /** The function whose result it got, where that can be a failure; and where. */
    @Nullable String failing;

    @Nullable SourceSpan failingAt;
    /** Names of the parameters of a function, for messages. */
    List<String> parameterNames = List.of();

    public byte @Nullable [] initial;
    public final List<Relocation> relocations = new ArrayList<>();

    public Variable(String name, CType type, Place place, Token declared) {
        this.name = name;
        this.type = type;
        this.place = place;
        this.declared = declared;
    }

    public boolean readOnly() {
        CType t = type;
        while (t instanceof CType.Array(CType of, int _)) {
            t = of;
        }
        return t instanceof CType.Const;
    }
}
