package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Suggestion;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;

/** What can stand behind an operand: indexes, calls, members, {@code ++}. */
final class PostfixExpressions {

    private final Parser parser;
    private final Typing typing;
    private final Calls calls;

    PostfixExpressions(Parser parser) {
        this.parser = parser;
        this.typing = parser.typing;
        this.calls = new Calls(parser);
    }

    // ---- postfix

    Expr postfix(Expr e, Token first) {
        int chain = 0;
        while (true) {
            Token token = parser.peek();
            if (token.kind() != Token.Kind.PUNCTUATION) {
                return e;
            }
            parser.expressions.checkChain(++chain);
            switch (token.text()) {
                case "[" -> {
                    parser.advance();
                    Expr index = parser.expressions.full();
                    parser.expect("]");
                    e = index(e, index, parser.since(first));
                }
                case "(" -> e = calls.call(e, first);
                case ".", "->" -> {
                    parser.advance();
                    e = member(e, token.is("->"), parser.since(first));
                }
                case "++", "--" -> {
                    parser.advance();
                    SourceSpan span = parser.since(first);
                    Expr one = Typing.constant(CType.INT, 1, span);
                    e = parser.assignments.update(token.is("++") ? Operator.ADD : Operator.SUB, e, one, true, span);
                }
                default -> {
                    return e;
                }
            }
        }
    }

    private Expr index(Expr array, Expr index, SourceSpan span) {
        if (array instanceof Expr.Wrong || index instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        Expr a = typing.rvalue(array);
        Expr b = typing.rvalue(index);
        if (!(a.type().isPointer() && b.type().isInteger())
                && !(a.type().isInteger() && b.type().isPointer())) {
            parser.diagnostics.error(
                    span, "notIndexable", a.type().toString(), b.type().toString());
            return new Expr.Wrong(CType.INT, span);
        }
        checkBounds(array, b);
        Expr sum = parser.operators.binary(Operator.ADD, a, b, span);
        return parser.unaries.deref(sum, span);
    }

    private void checkBounds(Expr array, Expr index) {
        if (array.type() instanceof CType.Array(CType _, int length)
                && index instanceof Expr.Constant constant
                && length > 0
                && (constant.bits() < 0 || constant.bits() > length)
                && array instanceof Expr.Name(Variable variable, CType _, SourceSpan _)) {
            parser.diagnostics.warn(
                    index.span(),
                    "outOfBounds",
                    String.valueOf(constant.bits()),
                    variable.name,
                    String.valueOf(length));
        }
    }

    Expr member(Expr e, boolean arrow, SourceSpan before) {
        Token name = parser.peek();
        if (name.kind() != Token.Kind.NAME) {
            throw parser.abandon(name, "expectedName", name.text());
        }
        parser.advance();
        SourceSpan span = before.to(name.span());
        if (e instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        Expr struct = e;
        if (arrow) {
            Expr pointer = typing.rvalue(e);
            if (!(pointer.type().target().plain() instanceof CType.Struct)) {
                boolean dot = e.type().plain() instanceof CType.Struct;
                return typing.wrong(
                        e, dot ? "arrowOnStruct" : "noStruct", e.type().toString(), name.text());
            }
            struct = parser.unaries.deref(pointer, span);
            if (struct instanceof Expr.Wrong) {
                return struct;
            }
        }
        if (!(struct.type().plain() instanceof CType.Struct type)) {
            boolean pointer = struct.type().target().plain() instanceof CType.Struct;
            return typing.wrong(
                    struct, pointer ? "dotOnPointer" : "noStruct", struct.type().toString(), name.text());
        }
        if (!type.isComplete()) {
            return typing.wrong(struct, "incompleteType", type.toString());
        }
        CType.Member member = type.member(name.text());
        if (member == null) {
            parser.diagnostics.error(
                    name,
                    "noMember",
                    type.toString(),
                    name.text(),
                    Suggestion.of(
                            name.text(),
                            type.members().stream().map(CType.Member::name).toList()));
            return new Expr.Wrong(CType.INT, span);
        }
        boolean constant = struct.type() instanceof CType.Const && !(member.type() instanceof CType.Const);
        CType memberType =
                constant && !(member.type() instanceof CType.Array) ? new CType.Const(member.type()) : member.type();
        return new Expr.Field(struct, member.offset(), memberType, span);
    }
}
