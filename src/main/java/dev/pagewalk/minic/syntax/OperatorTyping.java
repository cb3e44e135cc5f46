package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.type.CType;
import java.util.List;

/** The rules of types for operators that compute: what their operands may be and what becomes of them. */
final class OperatorTyping {

    private final Parser parser;

    OperatorTyping(Parser parser) {
        this.parser = parser;
    }

    // ---- operators

    Expr binary(Operator operator, Expr l, Expr r, SourceSpan span) {
        if (l instanceof Expr.Wrong || r instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        Expr left = parser.typing.rvalue(l);
        Expr right = parser.typing.rvalue(r);
        CType a = left.type();
        CType b = right.type();
        if (operator == Operator.ADD && a.isInteger() && b.isPointer()) {
            return pointerPlus(Operator.ADD, right, left, span);
        }
        if ((operator == Operator.ADD || operator == Operator.SUB) && a.isPointer() && b.isInteger()) {
            return pointerPlus(operator, left, right, span);
        }
        if (operator == Operator.SUB && a.isPointer() && b.isPointer()) {
            return pointerDifference(left, right, span);
        }
        if (operator.compares()) {
            parser.checks.tested(left);
            parser.checks.tested(right);
        }
        if (operator.compares() && (a.isPointer() || b.isPointer())) {
            return comparePointers(operator, left, right, span);
        }
        boolean integers = operator == Operator.MOD
                || operator.shifts()
                || operator == Operator.AND
                || operator == Operator.OR
                || operator == Operator.XOR;
        if (!a.isArithmetic() || !b.isArithmetic() || integers && (a.isFloating() || b.isFloating())) {
            parser.diagnostics.error(span, "operands", operator.spelling, a.toString(), b.toString());
            return new Expr.Wrong(CType.INT, span);
        }
        if (operator.shifts()) {
            Expr value = parser.typing.promote(left);
            return fold(new Expr.Binary(operator, value, shiftCount(right), value.type(), span));
        }
        CType common = Typing.common(a, b);
        if (operator.compares() && !parser.inHeader) {
            checkSigns(operator, left, right, common, span);
        }
        return fold(new Expr.Binary(
                operator,
                parser.typing.cast(left, common, left.span()),
                parser.typing.cast(right, common, right.span()),
                operator.compares() ? CType.INT : common,
                span));
    }

    Expr shiftCount(Expr right) {
        return parser.typing.cast(parser.typing.promote(right), CType.INT, right.span());
    }

    private void checkSigns(Operator operator, Expr left, Expr right, CType common, SourceSpan span) {
        if (!common.isUnsigned() || operator == Operator.EQ || operator == Operator.NE) {
            return;
        }
        if ((operator == Operator.GE || operator == Operator.LT)
                && right instanceof Expr.Constant zero
                && zero.bits() == 0
                && !(left instanceof Expr.Constant)) {
            parser.diagnostics.warn(span, "neverNegative", operator.spelling, operator == Operator.GE ? "1" : "0");
        }
        for (Expr side : List.of(left, right)) {
            boolean signed = !Typing.promoted(side.type()).isUnsigned()
                    && !Typing.promoted(side.type()).isFloating();
            boolean narrow = side.type().size() < common.size() && side.type().isUnsigned();
            if (signed
                    && !narrow
                    && !(side instanceof Expr.Constant constant && constant.bits() >= 0)
                    && !(side.type().isUnsigned())) {
                parser.diagnostics.warn(
                        span,
                        "signMismatch",
                        operator.spelling,
                        left.type().toString(),
                        right.type().toString());
                return;
            }
        }
    }

    int targetSize(Expr pointer) {
        CType target = pointer.type().target();
        if (target.plain() instanceof CType.Void || target.plain() instanceof CType.Function) {
            parser.typing.error(pointer, "voidArithmetic", pointer.type().toString());
            return 1;
        }
        if (Declarators.isIncomplete(target)) {
            parser.typing.error(pointer, "incompleteType", target.toString());
            return 1;
        }
        return Math.max(1, target.size());
    }

    /** {@code count} in bytes, as an int. */
    Expr scaled(Expr count, int size) {
        Expr index = parser.typing.cast(parser.typing.promote(count), CType.INT, count.span());
        if (size == 1) {
            return index;
        }
        return fold(new Expr.Binary(
                Operator.MUL, index, Typing.constant(CType.INT, size, count.span()), CType.INT, count.span()));
    }

    private Expr pointerPlus(Operator operator, Expr pointer, Expr count, SourceSpan span) {
        Expr bytes = scaled(count, targetSize(pointer));
        CType type = pointer.type().plain();
        return new Expr.Binary(operator, pointer, bytes, type, span);
    }

    private Expr pointerDifference(Expr left, Expr right, SourceSpan span) {
        if (!Typing.similar(left.type().target(), right.type().target())) {
            parser.diagnostics.error(
                    span, "operands", "-", left.type().toString(), right.type().toString());
            return new Expr.Wrong(CType.INT, span);
        }
        int size = targetSize(left);
        Expr bytes = fold(new Expr.Binary(
                Operator.SUB,
                parser.typing.cast(left, CType.INT, span),
                parser.typing.cast(right, CType.INT, span),
                CType.INT,
                span));
        Expr.Binary division =
                new Expr.Binary(Operator.DIV, bytes, Typing.constant(CType.INT, size, span), CType.INT, span);
        return size == 1 ? bytes : fold(division);
    }

    private Expr comparePointers(Operator operator, Expr left, Expr right, SourceSpan span) {
        CType a = left.type().plain();
        CType b = right.type().plain();
        if (!a.isScalar() || !b.isScalar() || a.isFloating() || b.isFloating()) {
            parser.diagnostics.error(span, "operands", operator.spelling, a.toString(), b.toString());
            return new Expr.Wrong(CType.INT, span);
        }
        if (a.isPointer() && b.isPointer()) {
            boolean either = a.target().isVoid() || b.target().isVoid();
            if (!either && !Typing.isNull(left) && !Typing.isNull(right) && !Typing.similar(a.target(), b.target())) {
                parser.diagnostics.warn(span, "pointerComparison", a.toString(), b.toString());
            }
        } else if (!Typing.isNull(a.isPointer() ? right : left)) {
            parser.diagnostics.warn(span, "pointerComparison", a.toString(), b.toString());
        }
        return fold(new Expr.Binary(
                operator,
                parser.typing.cast(left, CType.UNSIGNED, left.span()),
                parser.typing.cast(right, CType.UNSIGNED, right.span()),
                CType.INT,
                span));
    }

    private static Expr fold(Expr.Binary e) {
        if (e.left() instanceof Expr.Constant a && e.right() instanceof Expr.Constant b) {
            Expr.Constant folded = Folding.binary(e, a, b);
            if (folded != null) {
                return folded;
            }
        }
        return e;
    }

    Expr unary(char operator, Expr operand, SourceSpan span) {
        if (operand instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        if (operator == '!') {
            Expr value = parser.typing.condition(operand);
            if (value instanceof Expr.Constant constant) {
                return Typing.constant(CType.INT, Folding.isTrue(constant) ? 0 : 1, span);
            }
            return new Expr.Unary('!', value, CType.INT, span);
        }
        Expr value = parser.typing.promote(operand);
        boolean fine = operator == '~' ? value.type().isInteger() : value.type().isArithmetic();
        if (!fine) {
            return parser.typing.wrong(
                    value, "operand", String.valueOf(operator), value.type().toString());
        }
        CType type = value.type().plain();
        if (value instanceof Expr.Constant constant) {
            long bits = constant.bits();
            if (type.isFloating() && operator == '-') {
                return new Expr.Constant(type, Double.doubleToRawLongBits(-Double.longBitsToDouble(bits)), span);
            }
            return Typing.constant(type, operator == '-' ? -bits : operator == '~' ? ~bits : bits, span);
        }
        return operator == '+' ? parser.typing.cast(value, type, span) : new Expr.Unary(operator, value, type, span);
    }

    Expr conditional(Expr condition, Expr y, Expr n, SourceSpan span) {
        Expr test = parser.typing.condition(condition);
        Expr yes = parser.typing.rvalue(y);
        Expr no = parser.typing.rvalue(n);
        if (test instanceof Expr.Wrong || y instanceof Expr.Wrong || n instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        CType a = yes.type().plain();
        CType b = no.type().plain();
        CType type;
        if (a.isArithmetic() && b.isArithmetic()) {
            type = Typing.common(a, b);
        } else if (a.isPointer()
                && (Typing.isNull(no) || b.isPointer() && !a.target().isVoid() || b.isInteger())) {
            type = b.isPointer() && b.target().isVoid() && !Typing.isNull(no) ? b : a;
            if (b.isInteger() && !Typing.isNull(no)) {
                parser.diagnostics.warn(span, "integerToPointer", b.toString(), a.toString());
            }
        } else if (b.isPointer() && (a.isPointer() || a.isInteger())) {
            type = a.isPointer() && !Typing.isNull(yes) ? a : b;
        } else if (a.equals(b)) {
            type = a;
        } else {
            parser.diagnostics.error(span, "operands", "?:", a.toString(), b.toString());
            return new Expr.Wrong(CType.INT, span);
        }
        if (type.isScalar()) {
            yes = parser.typing.cast(yes, type, yes.span());
            no = parser.typing.cast(no, type, no.span());
        }
        if (test instanceof Expr.Constant constant && type.isScalar()) {
            Expr chosen = Folding.isTrue(constant) ? yes : no;
            if (chosen instanceof Expr.Constant) {
                return chosen;
            }
        }
        return new Expr.Conditional(test, yes, no, type, span);
    }
}
