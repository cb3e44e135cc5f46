package dev.pagewalk.minic.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/** The {@code #if} around a place in a text. */
final class Conditionals {
    private final Deque<Conditional> open = new ArrayDeque<>();
    private final Diagnostics diagnostics;

    private static final class Conditional {
        final Token start;
        boolean taken;
        boolean active;
        boolean otherwise;

        Conditional(Token start, boolean active) {
            this.start = start;
            this.active = active;
            this.taken = active;
        }
    }

    Conditionals(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** True if what stands here is part of the program. */
    boolean areActive() {
        return open.isEmpty() || open.peek().active;
    }

    /** {@code #if} and the like; the condition is looked at only where it matters. */
    void open(Token at, BooleanSupplier condition) {
        boolean around = areActive();
        Conditional conditional = new Conditional(at, around && condition.getAsBoolean());
        if (!around) {
            conditional.taken = true;
        }
        open.push(conditional);
    }

    /** {@code #elif}, {@code #else} or {@code #endif}. */
    void branch(Token name, BooleanSupplier condition) {
        Conditional conditional = open.peek();
        if (conditional == null || conditional.otherwise && !name.is("endif")) {
            diagnostics.error(name, "strayConditional", name.text());
            return;
        }
        if (name.is("endif")) {
            open.pop();
            return;
        }
        boolean elseBranch = name.is("else");
        conditional.otherwise = elseBranch;
        conditional.active = !conditional.taken && (elseBranch || condition.getAsBoolean());
        conditional.taken |= conditional.active;
    }

    int depth() {
        return open.size();
    }

    /** A text ends: what it left open is reported. */
    void close(int depth) {
        while (open.size() > depth) {
            diagnostics.error(open.pop().start, "unclosedConditional");
        }
    }
}
