package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.ByteBuffer;
import dev.pagewalk.minic.source.Literals;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.nio.charset.StandardCharsets;

/** Operands: literals, names, parentheses. */
final class PrimaryExpressions {

    private final Parser parser;

    PrimaryExpressions(Parser parser) {
        this.parser = parser;
    }

    // ---- primary

    Expr primary() {
        Token token = parser.peek();
        switch (token.kind()) {
            case NUMBER -> {
                parser.advance();
                Literals.Number number = Literals.number(token, parser.diagnostics);
                return new Expr.Constant(number.type(), number.bits(), token.span());
            }
            case CHARACTER -> {
                parser.advance();
                CType type = token.text().startsWith("L") ? CType.WCHAR : CType.INT;
                return new Expr.Constant(type, Literals.character(token, parser.diagnostics), token.span());
            }
            case STRING -> {
                return text();
            }
            case NAME -> {
                return parser.names.name();
            }
            default -> {
                if (token.is("(")) {
                    parser.advance();
                    Expr e = parser.expressions.full();
                    if (!parser.at(")") && parser.peek().first()) {
                        throw parser.abandon(token, "unclosed", "(");
                    }
                    parser.expect(")");
                    return e;
                }
                if (token.kind() == Token.Kind.END) {
                    parser.diagnostics.error(parser.gap(), "unexpectedEnd");
                    throw new TokenStream.Abandon();
                }
                throw parser.abandon(token, "expectedExpression", token.text());
            }
        }
    }

    /** One or more adjacent string literals. */
    Expr.Text text() {
        Token first = parser.peek();
        boolean wide = false;
        int n = 0;
        while (parser.peek(n).kind() == Token.Kind.STRING && n < 10_000) {
            wide |= parser.peek(n).text().startsWith("L");
            n++;
            if (n > 50) {
                break;
            }
        }
        ByteBuffer bytes = new ByteBuffer();
        while (parser.peek().kind() == Token.Kind.STRING) {
            bytes.writeBytes(Literals.string(parser.advance(), wide, parser.diagnostics));
        }
        bytes.write(0);
        if (wide) {
            bytes.write(0);
        }
        byte[] content = bytes.toByteArray();
        String key = (wide ? "L" : "") + new String(content, StandardCharsets.ISO_8859_1);
        CType element = wide ? CType.WCHAR : CType.CHAR;
        Variable variable = parser.texts.computeIfAbsent(key, _ -> {
            CType type = new CType.Array(element, content.length / element.size());
            Variable made = new Variable("", new CType.Const(type), Variable.Kind.GLOBAL, first);
            made.initial = content;
            made.defined = true;
            return made;
        });
        return new Expr.Text(variable, variable.type.plain(), parser.since(first));
    }
}
