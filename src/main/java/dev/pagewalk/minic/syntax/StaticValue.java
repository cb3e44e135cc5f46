package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.type.CType;
import org.jspecify.annotations.Nullable;

/**
 * A value known before the program runs: a number, or the address of something plus a number.
 *
 * @param offset the number; the bits of a double for floating-point types
 */
record StaticValue(@Nullable Variable base, long offset) {

    /** The value of {@code e}; null if it isn't known. */
    static @Nullable StaticValue of(Expr e) {
        return switch (e) {
            case Expr.Constant constant -> new StaticValue(null, constant.bits());
            case Expr.Address(Expr place, CType _, SourceSpan _) -> address(place);
            case Expr.Cast(Expr operand, CType type, SourceSpan _) -> {
                StaticValue value = of(operand);
                boolean same = value != null && value.base != null && type.size() == 4 && !type.isFloating();
                yield value == null || value.base == null || same ? value : null;
            }
            case Expr.Binary(Operator operator, Expr left, Expr right, CType _, SourceSpan _)
            when operator == Operator.ADD || operator == Operator.SUB -> {
                StaticValue a = of(left);
                StaticValue b = of(right);
                if (a == null
                        || b == null
                        || b.base != null && operator == Operator.SUB
                        || a.base != null && b.base != null) {
                    yield null;
                }
                yield new StaticValue(
                        a.base != null ? a.base : b.base,
                        operator == Operator.ADD ? a.offset + b.offset : a.offset - b.offset);
            }
            default -> null;
        };
    }

    private static @Nullable StaticValue address(Expr place) {
        return switch (place) {
            case Expr.Text(Variable variable, CType _, SourceSpan _) -> new StaticValue(variable, 0);
            case Expr.Name(Variable variable, CType _, SourceSpan _) ->
                variable.kind == Variable.Kind.LOCAL ? null : new StaticValue(variable, 0);
            case Expr.Field(Expr struct, int offset, CType _, SourceSpan _) -> {
                StaticValue base = address(struct);
                yield base == null ? null : new StaticValue(base.base, base.offset + offset);
            }
            case Expr.Deref(Expr pointer, CType _, SourceSpan _) -> of(pointer);
            default -> null;
        };
    }
}
