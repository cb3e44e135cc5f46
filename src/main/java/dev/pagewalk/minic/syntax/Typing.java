package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.type.CType;
import dev.pagewalk.minic.type.Conversions;

/** The rules of types: decay, promotions, the usual arithmetic conversions, casts. Builds checked expressions. */
final class Typing {

    private final Parser parser;

    Typing(Parser parser) {
        this.parser = parser;
    }

    void error(Expr at, String key, String... arguments) {
        if (!(at instanceof Expr.Wrong)) {
            parser.diagnostics.error(at.span(), key, arguments);
        }
    }

    Expr wrong(Expr at, String key, String... arguments) {
        error(at, key, arguments);
        return new Expr.Wrong(CType.INT, at.span());
    }

    static Expr constant(CType type, long value, SourceSpan span) {
        return new Expr.Constant(type, Conversions.normalise(type, value), span);
    }

    /** The value of an expression: arrays and functions become pointers. */
    Expr rvalue(Expr e) {
        CType type = e.type();
        return switch (type.plain()) {
            case CType.Array(CType of, int _) -> new Expr.Address(e, new CType.Pointer(of), e.span());
            case CType.Function function -> new Expr.Address(e, new CType.Pointer(function), e.span());
            default -> e;
        };
    }

    /** A value that can stand in a condition. */
    Expr condition(Expr e) {
        Expr value = rvalue(e);
        parser.checks.tested(value);
        if (!value.type().isScalar()) {
            return wrong(value, "notScalar", value.type().toString());
        }
        return value;
    }

    static CType promoted(CType type) {
        CType plain = type.plain();
        if (plain instanceof CType.Enumeration || plain instanceof CType.Int i && i.rank() < CType.INT.rank()) {
            return CType.INT;
        }
        return plain;
    }

    Expr promote(Expr e) {
        Expr value = rvalue(e);
        return value.type().isInteger() ? cast(value, promoted(value.type()), value.span()) : value;
    }

    static CType common(CType a, CType b) {
        CType x = promoted(a);
        CType y = promoted(b);
        if (x.isFloating() || y.isFloating()) {
            return x.equals(CType.DOUBLE) || y.equals(CType.DOUBLE) ? CType.DOUBLE : CType.FLOAT;
        }
        CType.Int i = (CType.Int) x;
        CType.Int j = (CType.Int) y;
        if (i.rank() == j.rank()) {
            return i.signed() ? j : i;
        }
        CType.Int high = i.rank() > j.rank() ? i : j;
        CType.Int low = i.rank() > j.rank() ? j : i;
        if (!low.signed() && high.signed() && high.size() == low.size()) {
            return CType.UNSIGNED_LONG;
        }
        return high;
    }

    /** A conversion that is written out, or one known to be right. */
    Expr cast(Expr operand, CType type, SourceSpan span) {
        CType from = operand.type().plain();
        CType to = type.plain();
        if (from.equals(to)) {
            return operand;
        }
        if (operand instanceof Expr.Constant constant && to.isScalar()) {
            return new Expr.Constant(to, Conversions.convert(constant.bits(), from, to), span);
        }
        return new Expr.Cast(operand, to, span);
    }

    /** {@code (type) e} in the source. */
    Expr explicitCast(Expr e, CType type, SourceSpan span) {
        if (e instanceof Expr.Wrong) {
            return new Expr.Wrong(type.isVoid() ? CType.INT : type.plain(), span);
        }
        Expr value = rvalue(e);
        CType from = value.type();
        if (type.isVoid()) {
            return new Expr.Cast(value, CType.VOID, span);
        }
        boolean fine = type.isScalar()
                && from.isScalar()
                && !(type.isPointer() && from.isFloating())
                && !(type.isFloating() && from.isPointer());
        if (!fine) {
            if (type.plain() instanceof CType.Struct && type.plain().equals(from.plain())) {
                return value;
            }
            return wrong(value, "castImpossible", from.toString(), type.toString());
        }
        Expr result = cast(value, type, span);
        return result.isPlace() ? new Expr.Cast(result, type.plain(), span) : result;
    }

    static boolean isNull(Expr e) {
        return e instanceof Expr.Constant constant
                && constant.bits() == 0
                && (constant.type().isInteger() || constant.type().isPointer());
    }

    /** Same but for const, sign and the names of types of the same size. */
    static boolean similar(CType a, CType b) {
        CType x = a.plain();
        CType y = b.plain();
        if (x.isInteger() && y.isInteger()) {
            return x.size() == y.size();
        }
        if (x instanceof CType.Pointer && y instanceof CType.Pointer) {
            return x.target().isVoid() || y.target().isVoid() || similar(x.target(), y.target());
        }
        if (x instanceof CType.Array(CType p, int n) && y instanceof CType.Array(CType q, int m)) {
            return (n == m || n < 0 || m < 0) && similar(p, q);
        }
        if (x instanceof CType.Function f && y instanceof CType.Function g) {
            return !f.prototype()
                    || !g.prototype()
                    || f.parameters().size() == g.parameters().size();
        }
        return x.equals(y);
    }

    /** What an argument without a parameter becomes. */
    Expr defaultArgument(Expr e) {
        Expr value = rvalue(e);
        if (value.type().isVoid()) {
            return wrong(value, "voidValue");
        }
        if (value.type().isFloating()) {
            return cast(value, CType.DOUBLE, value.span());
        }
        return promote(value);
    }
}
