package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.type.CType;

/** The rules of types for assignments, arguments and results: what can be assigned, to what. */
final class AssignmentTyping {

    private final Parser parser;

    AssignmentTyping(Parser parser) {
        this.parser = parser;
    }

    /** The implicit conversion of an assignment, an argument or a result. */
    Expr assignable(Expr e, CType target) {
        CType to = target.plain();
        Expr value = parser.typing.rvalue(e);
        CType from = value.type().plain();
        if (e instanceof Expr.Wrong) {
            return new Expr.Wrong(to, e.span());
        }
        if (from.isVoid()) {
            return parser.typing.wrong(value, "voidValue");
        }
        if (to instanceof CType.Struct || from instanceof CType.Struct || to.isVoid()) {
            if (to.isPointer() && from.equals(to.target().plain()) && e.isPlace()) {
                return parser.typing.wrong(value, "needsAddress", from.toString(), to.toString());
            }
            if (!to.equals(from)) {
                return parser.typing.wrong(value, "incompatible", from.toString(), to.toString());
            }
            return value;
        }
        if (to.isPointer() && from.isFloating() || to.isFloating() && from.isPointer()) {
            return parser.typing.wrong(value, "incompatible", from.toString(), to.toString());
        }
        if (to.isPointer() && from.isPointer()) {
            checkPointers(value, from, to);
        } else if (to.isPointer() && from.isInteger() && !Typing.isNull(value)) {
            parser.diagnostics.warn(value.span(), "integerToPointer", from.toString(), to.toString());
        } else if (to.isInteger() && to.size() == 1 && e instanceof Expr.Text) {
            parser.diagnostics.warn(value.span(), "textToCharacter");
        } else if (to.isInteger() && from.isPointer() && !to.equals(CType.BOOL)) {
            parser.diagnostics.warn(value.span(), "pointerToInteger", from.toString(), to.toString());
        }
        return parser.typing.cast(value, to, value.span());
    }

    private void checkPointers(Expr value, CType from, CType to) {
        CType a = from.target();
        CType b = to.target();
        if (a.plain().isVoid() || b.plain().isVoid() || Typing.isNull(value)) {
            return;
        }
        if (!Typing.similar(a, b)) {
            parser.diagnostics.warn(value.span(), "pointerTypes", from.toString(), to.toString());
        } else if (a instanceof CType.Const
                && !(b instanceof CType.Const)
                && !(value instanceof Expr.Address(Expr.Text _, CType _, SourceSpan _))) {
            parser.diagnostics.warn(value.span(), "constLost", from.toString(), to.toString());
        }
    }

    /** Reports what can't be assigned to. */
    private boolean checkAssignable(Expr place) {
        if (place instanceof Expr.Wrong) {
            return false;
        }
        CType type = place.type();
        if (!place.isPlace()) {
            parser.typing.error(place, "notAssignable");
            return false;
        }
        if (type instanceof CType.Array || type instanceof CType.Function) {
            parser.typing.error(place, "arrayAssigned", type.toString());
            return false;
        }
        if (type instanceof CType.Const || ofConst(place)) {
            parser.typing.error(
                    place,
                    "constAssigned",
                    place instanceof Expr.Name(Variable v, CType _, SourceSpan _) ? v.name : "");
            return false;
        }
        if (Declarators.isIncomplete(type)) {
            parser.typing.error(place, "incompleteType", type.toString());
            return false;
        }
        if (type.isVoid()) {
            parser.typing.error(place, "voidValue");
            return false;
        }
        return true;
    }

    private static boolean ofConst(Expr place) {
        return place instanceof Expr.Field field
                && (field.struct().type() instanceof CType.Const || ofConst(field.struct()));
    }

    Expr assign(Expr place, Expr value, SourceSpan span) {
        boolean fine = checkAssignable(place);
        if (!fine) {
            return new Expr.Wrong(
                    place.type().isVoid() ? CType.INT : place.type().plain(), span);
        }
        markAssigned(place);
        parser.checks.assigned(place, value);
        return new Expr.Assign(
                place, assignable(value, place.type()), place.type().plain(), span);
    }

    static void markAssigned(Expr place) {
        if (place instanceof Expr.Name(Variable variable, CType _, SourceSpan _)
                && variable.kind == Variable.Kind.LOCAL) {
            variable.assigned = true;
        }
    }

    /** {@code place operator= value}; with {@code old} the postfix form. */
    Expr update(Operator operator, Expr place, Expr v, boolean old, SourceSpan span) {
        Expr value = parser.typing.rvalue(v);
        if (!checkAssignable(place) || value instanceof Expr.Wrong) {
            return new Expr.Wrong(place.type().isScalar() ? place.type().plain() : CType.INT, span);
        }
        CType type = place.type().plain();
        CType other = value.type().plain();
        boolean sum = operator == Operator.ADD || operator == Operator.SUB;
        if (type.isPointer() && sum && other.isInteger()) {
            return new Expr.Update(
                    operator,
                    place,
                    parser.operators.scaled(value, parser.operators.targetSize(place)),
                    type,
                    old,
                    type,
                    span);
        }
        boolean floats = operator.compareTo(Operator.DIV) <= 0;
        boolean fine = type.isArithmetic() && other.isArithmetic() && (floats || type.isInteger() && other.isInteger());
        if (!fine) {
            parser.diagnostics.error(span, "operands", operator.spelling + "=", type.toString(), other.toString());
            return new Expr.Wrong(CType.INT, span);
        }
        if (operator.shifts()) {
            return new Expr.Update(
                    operator, place, parser.operators.shiftCount(value), Typing.promoted(type), old, type, span);
        }
        CType computed = Typing.common(type, other);
        return new Expr.Update(
                operator, place, parser.typing.cast(value, computed, value.span()), computed, old, type, span);
    }
}
