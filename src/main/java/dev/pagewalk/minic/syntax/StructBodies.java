package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Structs, unions and enumerations. */
final class StructBodies {
    private final Parser parser;
    private int anonymous;

    StructBodies(Parser parser) {
        this.parser = parser;
    }

    CType structOrUnion() {
        boolean union = parser.advance().is("union");
        while (parser.at("__declspec")
                || TypeSpecifiers.CONVENTIONS.contains(parser.peek().text())) {
            throw parser.abandon(parser.peek(), "unsupported", parser.peek().text());
        }
        Token name = parser.peek().kind() == Token.Kind.NAME ? parser.advance() : null;
        if (!parser.at("{")) {
            if (name == null) {
                throw parser.abandon(
                        parser.peek(), "missingBefore", "{", parser.peek().text());
            }
            CType known = parser.at(";") ? parser.scope.tags.get(name.text()) : parser.findTag(name.text());
            if (known == null) {
                known = new CType.Struct(union, name.text());
                parser.scope.tags.put(name.text(), known);
            }
            return known;
        }
        CType.Struct struct = null;
        if (name != null && parser.scope.tags.get(name.text()) instanceof CType.Struct known) {
            struct = known;
            if (struct.isComplete()) {
                throw parser.abandon(name, "redefined", (union ? "union " : "struct ") + name.text());
            }
        }
        if (struct == null) {
            struct = new CType.Struct(union, name == null ? "<unnamed>" : name.text());
            if (name != null) {
                parser.scope.tags.put(name.text(), struct);
            }
        }
        body(struct, union);
        return struct;
    }

    private void body(CType.Struct struct, boolean union) {
        Token open = parser.advance();
        parser.enter(open);
        Map<String, CType.Member> members = new LinkedHashMap<>();
        long size = 0;
        int alignment = 1;
        while (!parser.at("}")) {
            if (parser.atEnd()) {
                throw parser.abandon(open, "unclosed", "{");
            }
            TypeSpecifiers.Specifiers specifiers;
            try {
                specifiers = parser.specifiers.specifiers();
            } catch (TokenStream.Abandon e) {
                parser.recover();
                continue;
            }
            if (parser.at(";") && specifiers.type().plain() instanceof CType.Struct inner) {
                parser.advance();
                alignment = Math.max(alignment, inner.alignment());
                long at = union ? 0 : align(size, inner.alignment());
                for (CType.Member member : inner.members()) {
                    add(members, new CType.Member(member.name(), member.type(), (int) at + member.offset()), open);
                }
                size = union ? Math.max(size, inner.size()) : at + inner.size();
                continue;
            }
            do {
                Declarators.Declarator declarator = parser.at(":")
                        ? new Declarators.Declarator(null, specifiers.type(), null)
                        : parser.declarators.declarator(specifiers.type());
                if (parser.at(":")) {
                    parser.diagnostics.error(parser.advance(), "bitField");
                    parser.expressions.conditional();
                    if (declarator.name() == null) {
                        continue;
                    }
                }
                Token name = declarator.name();
                if (name == null) {
                    throw parser.abandon(
                            parser.peek(), "expectedName", parser.peek().text());
                }
                CType type = declarator.type();
                if (type.isVoid() || type instanceof CType.Function || Declarators.isIncomplete(type)) {
                    throw parser.abandon(name, "incompleteType", type.toString());
                }
                alignment = Math.max(alignment, type.alignment());
                long at = union ? 0 : align(size, type.alignment());
                add(members, new CType.Member(name.text(), type, (int) at), name);
                size = union ? Math.max(size, type.size()) : at + type.size();
                if (size > 0x7FFF_0000L) {
                    throw parser.abandon(name, "tooBig");
                }
            } while (parser.accept(","));
            parser.expect(";");
        }
        parser.advance();
        parser.leave();
        if (members.isEmpty()) {
            parser.diagnostics.error(open, "emptyStruct");
        }
        if (struct.isComplete()) {
            // A member's type was this very struct again, with a body: the inner one is the definition.
            throw parser.abandon(open, "redefined", struct.toString());
        }
        struct.complete(List.copyOf(members.values()), (int) align(Math.max(1, size), alignment), alignment);
    }

    private static long align(long value, int alignment) {
        return (value + alignment - 1) / alignment * alignment;
    }

    private void add(Map<String, CType.Member> members, CType.Member member, Token at) {
        if (members.putIfAbsent(member.name(), member) != null) {
            parser.diagnostics.error(at, "redefined", member.name());
        }
    }

    CType enumeration() {
        parser.advance();
        Token name = parser.peek().kind() == Token.Kind.NAME ? parser.advance() : null;
        if (!parser.at("{")) {
            CType known = name == null ? null : parser.findTag(name.text());
            if (known == null) {
                throw parser.abandon(parser.previous(), "unknownEnum", name == null ? "" : name.text());
            }
            return known;
        }
        CType type = new CType.Enumeration(name == null ? "<unnamed " + anonymous++ + ">" : name.text());
        if (name != null) {
            if (parser.scope.tags.put(name.text(), type) != null) {
                parser.diagnostics.error(name, "redefined", "enum " + name.text());
            }
        }
        Token open = parser.advance();
        int next = 0;
        do {
            if (parser.at("}")) {
                break;
            }
            Token enumerator = parser.peek();
            if (enumerator.kind() != Token.Kind.NAME) {
                throw parser.abandon(enumerator, "expectedName", enumerator.text());
            }
            parser.advance();
            if (parser.accept("=")) {
                next = integerConstant(parser.expressions.conditional());
            }
            if (parser.scope.names.put(enumerator.text(), new Scope.Enumerator(CType.INT, next)) != null) {
                parser.diagnostics.error(enumerator, "redefined", enumerator.text());
            }
            next++;
        } while (parser.accept(","));
        if (!parser.at("}")) {
            throw parser.abandon(
                    parser.atEnd() ? open : parser.peek(),
                    "missingBefore",
                    "}",
                    parser.peek().text());
        }
        parser.advance();
        return type;
    }

    private int integerConstant(Expr value) {
        if (parser.typing.rvalue(value) instanceof Expr.Constant constant
                && constant.type().isInteger()) {
            return (int) constant.bits();
        }
        if (!(value instanceof Expr.Wrong)) {
            parser.diagnostics.error(value.span(), "constantNeeded");
        }
        return 0;
    }
}
