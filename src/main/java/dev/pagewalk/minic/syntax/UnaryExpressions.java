package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;

/** Expressions that begin with an operator, a cast or {@code sizeof}. */
final class UnaryExpressions {

    private final Parser parser;
    private final Typing typing;

    UnaryExpressions(Parser parser) {
        this.parser = parser;
        this.typing = parser.typing;
    }

    // ---- unary

    Expr unary() {
        Token first = parser.peek();
        parser.enter(first);
        Expr result = prefix(first);
        parser.leave();
        return result;
    }

    private Expr prefix(Token first) {
        if (first.kind() == Token.Kind.PUNCTUATION) {
            switch (first.text()) {
                case "-", "~", "!", "+" -> {
                    parser.advance();
                    Expr operand = unary();
                    return parser.operators.unary(first.text().charAt(0), operand, parser.since(first));
                }
                case "*" -> {
                    parser.advance();
                    return deref(unary(), parser.since(first));
                }
                case "&" -> {
                    parser.advance();
                    return address(unary(), parser.since(first));
                }
                case "++", "--" -> {
                    parser.advance();
                    Expr place = unary();
                    SourceSpan span = parser.since(first);
                    Expr one = Typing.constant(CType.INT, 1, span);
                    return parser.assignments.update(
                            first.is("++") ? Operator.ADD : Operator.SUB, place, one, false, span);
                }
                case "(" -> {
                    if (parser.specifiers.startsType(parser.peek(1))) {
                        parser.advance();
                        CType type = parser.declarators.typeName();
                        parser.expect(")");
                        if (parser.at("{")) {
                            return parser.postfixes.postfix(compound(type, first), first);
                        }
                        Expr operand = unary();
                        return typing.explicitCast(operand, type, parser.since(first));
                    }
                }
                default -> {}
            }
        } else if (first.is("sizeof")) {
            return sizeof();
        }
        return parser.postfixes.postfix(parser.primaries.primary(), first);
    }

    private Expr compound(CType type, Token first) {
        if (parser.function == null) {
            throw parser.abandon(first, "initialiserConstant", type.toString());
        }
        Variable variable = parser.local("", type, first);
        variable.assigned = true;
        Statement initialiser = parser.initialisers.local(variable, type, first);
        return new Expr.Literal(variable, initialiser, variable.type, parser.since(first));
    }

    Expr deref(Expr e, SourceSpan span) {
        Expr pointer = typing.rvalue(e);
        if (pointer instanceof Expr.Wrong) {
            return pointer;
        }
        if (!pointer.type().isPointer()) {
            return typing.wrong(pointer, "notPointer", pointer.type().toString());
        }
        CType target = pointer.type().target();
        if (target instanceof CType.Function) {
            return pointer instanceof Expr.Address(Expr place, CType _, SourceSpan _)
                    ? place
                    : new Expr.Deref(pointer, target, span);
        }
        if (target.isVoid()) {
            return typing.wrong(pointer, "voidDeref", pointer.type().toString());
        }
        if (Declarators.isIncomplete(target) && !(target.plain() instanceof CType.Array)) {
            return typing.wrong(pointer, "incompleteType", target.toString());
        }
        if (pointer instanceof Expr.Address(Expr place, CType _, SourceSpan _)
                && place.isPlace()
                && place.type().equals(target)) {
            return place;
        }
        return new Expr.Deref(pointer, target, span);
    }

    Expr address(Expr place, SourceSpan span) {
        if (place instanceof Expr.Wrong) {
            return place;
        }
        if (!place.isPlace() && !(place.type() instanceof CType.Function)) {
            parser.diagnostics.error(span, "addressOf");
            return new Expr.Wrong(new CType.Pointer(CType.VOID), span);
        }
        AssignmentTyping.markAssigned(place);
        return new Expr.Address(place, new CType.Pointer(place.type()), span);
    }

    private Expr sizeof() {
        Token first = parser.advance();
        CType type;
        if (parser.at("(") && parser.specifiers.startsType(parser.peek(1))) {
            parser.advance();
            type = parser.declarators.typeName();
            parser.expect(")");
            if (parser.at("{")) {
                type = parser.postfixes.postfix(compound(type, first), first).type();
            }
        } else {
            Expr operand = unary();
            if (operand instanceof Expr.Wrong) {
                return operand;
            }
            type = operand.type();
        }
        if (type.isVoid() || type instanceof CType.Function || Declarators.isIncomplete(type)) {
            parser.diagnostics.error(first, "sizeofIncomplete", type.toString());
            return new Expr.Wrong(CType.UNSIGNED, parser.since(first));
        }
        return Typing.constant(CType.UNSIGNED, type.size(), parser.since(first));
    }
}
