package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable, function or string literal, as far as reading a text tells: where it will lie is no part of it. */
public final class Variable implements Scope.Entity {

    /** What it is. */
    public enum Kind {
        /** A local variable, a parameter. */
        LOCAL,
        /** A variable of the whole program, a static one, a string literal. */
        GLOBAL,
        /** A function of this program. */
        FUNCTION,
        /** A function of the system. */
        NATIVE
    }

    /** {@code bytes} at {@code offset} are to become the address of {@code target} plus what is there. */
    public record Relocation(int offset, Variable target) {}

    final String name;
    CType type;
    Kind kind;
    final Token declared;

    boolean defined;
    boolean used;
    boolean assigned;
    /** Names of the parameters of a function, for messages. */
    List<String> parameterNames = List.of();

    byte @Nullable [] initial;
    final List<Relocation> relocations = new ArrayList<>();

    /** @param declared where, or the place that stands for it */
    public Variable(String name, CType type, Kind kind, Token declared) {
        this.name = name;
        this.type = type;
        this.kind = kind;
        this.declared = declared;
    }

    /** Its name; "" if it has none. */
    public String name() {
        return name;
    }

    /** Its type. */
    public CType type() {
        return type;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Where it is declared. */
    public Token declared() {
        return declared;
    }

    /** True for a function with a body, a variable with an initialiser. */
    public boolean isDefined() {
        return defined;
    }

    /** True if something refers to it. */
    public boolean isUsed() {
        return used;
    }

    /** The bytes with which it begins, before relocation; null if it has no initialiser. */
    public byte @Nullable [] initial() {
        return initial;
    }

    /** What in its initial bytes is an address. */
    public List<Relocation> relocations() {
        return relocations;
    }

    /** True if the program can't assign to it. */
    public boolean isReadOnly() {
        CType t = type;
        while (t instanceof CType.Array(CType of, int _)) {
            t = of;
        }
        return t instanceof CType.Const;
    }
}
