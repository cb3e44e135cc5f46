package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.type.CType;
import java.util.List;

/** An expression with its type, all conversions made explicit. */
public sealed interface Expr {
    CType type();

    SourceSpan span();

    /** Leaves out conversions that don't change the 32 bits. */
    static Expr strip(Expr e) {
        while (e instanceof Expr.Cast(Expr operand, CType type, SourceSpan _)
                && type.size() == 4
                && !type.isFloating()
                && operand.type().size() == 4
                && operand.type().isScalar()
                && !operand.type().isFloating()) {
            e = operand;
        }
        return e;
    }

    /** True if evaluating it runs a function or clobbers registers, so nothing may be kept in them meanwhile. */
    default boolean calls() {
        return false;
    }

    /** True if evaluating it may change something. */
    default boolean changes() {
        return calls();
    }

    /** True if it designates an object. */
    default boolean isPlace() {
        return false;
    }

    /** A constant: an integer sign- or zero-extended to 64 bits, or the bits of a double. */
    record Constant(CType type, long bits, SourceSpan span) implements Expr {}

    /** A string literal; a place. */
    record Text(Variable variable, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean isPlace() {
            return true;
        }
    }

    /** A variable or function. */
    record Name(Variable variable, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean isPlace() {
            return !(type instanceof CType.Function);
        }
    }

    /** What a pointer points to. */
    record Deref(Expr pointer, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return pointer.calls();
        }

        @Override
        public boolean changes() {
            return pointer.changes();
        }

        @Override
        public boolean isPlace() {
            return true;
        }
    }

    /** A member of a struct. */
    record Field(Expr struct, int offset, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return struct.calls();
        }

        @Override
        public boolean changes() {
            return struct.changes();
        }

        @Override
        public boolean isPlace() {
            return struct.isPlace();
        }
    }

    /** The address of a place or function; also what an array or function decays to. */
    record Address(Expr place, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return place.calls();
        }

        @Override
        public boolean changes() {
            return place.changes();
        }
    }

    /** {@code -}, {@code ~} or {@code !}. */
    record Unary(char operator, Expr operand, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return operand.calls();
        }

        @Override
        public boolean changes() {
            return operand.changes();
        }
    }

    /** Arithmetic or comparison; both operands have the same type but for shifts; pointers count bytes. */
    record Binary(Operator operator, Expr left, Expr right, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return left.calls() || right.calls();
        }

        @Override
        public boolean changes() {
            return left.changes() || right.changes();
        }
    }

    /** {@code &&} or {@code ||}. */
    record Logical(boolean and, Expr left, Expr right, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return left.calls() || right.calls();
        }

        @Override
        public boolean changes() {
            return left.changes() || right.changes();
        }
    }

    /** {@code ?:}. */
    record Conditional(Expr condition, Expr yes, Expr no, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return condition.calls() || yes.calls() || no.calls();
        }

        @Override
        public boolean changes() {
            return condition.changes() || yes.changes() || no.changes();
        }
    }

    /** {@code ,}. */
    record Comma(Expr left, Expr right, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return left.calls() || right.calls();
        }

        @Override
        public boolean changes() {
            return left.changes() || right.changes();
        }
    }

    /** {@code =}. */
    record Assign(Expr place, Expr value, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return place.calls() || value.calls();
        }

        @Override
        public boolean changes() {
            return true;
        }
    }

    /**
     * {@code +=} and so on, and {@code ++}: {@code place = (type) ((computed) place operator value)}.
     *
     * @param computed the type in which to compute
     * @param value of type {@code computed}, but for shifts; already scaled for pointers
     * @param old the result is the value before
     */
    record Update(Operator operator, Expr place, Expr value, CType computed, boolean old, CType type, SourceSpan span)
            implements Expr {
        @Override
        public boolean calls() {
            return place.calls() || value.calls();
        }

        @Override
        public boolean changes() {
            return true;
        }
    }

    /** A conversion to another type. */
    record Cast(Expr operand, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return operand.calls();
        }

        @Override
        public boolean changes() {
            return operand.changes();
        }
    }

    /** A call; the arguments are converted. A struct result is in memory and the value is its address. */
    record Call(Expr function, List<Expr> arguments, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return true;
        }
    }

    /** One of the compiler's own functions. */
    record Builtin(Kind kind, List<Expr> arguments, CType type, SourceSpan span) implements Expr {
        /** Which function. */
        public enum Kind {
            EXCEPTION_CODE,
            EXCEPTION_INFORMATION,
            ABNORMAL_TERMINATION,
            ALLOCA
        }

        @Override
        public boolean calls() {
            return true;
        }
    }

    /** A compound literal: an unnamed local with its initialiser. */
    record Literal(Variable variable, Statement initialiser, CType type, SourceSpan span) implements Expr {
        @Override
        public boolean calls() {
            return true;
        }

        @Override
        public boolean isPlace() {
            return true;
        }
    }

    /** Stands where something was wrong, so that nothing more is said about it. */
    record Wrong(CType type, SourceSpan span) implements Expr {
        @Override
        public boolean isPlace() {
            return true;
        }
    }
}
