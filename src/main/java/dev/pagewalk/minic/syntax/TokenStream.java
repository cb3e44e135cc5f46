package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.source.Token;
import java.util.List;

/** The tokens of a program, read from front to back. */
public class TokenStream {

    /** A syntax error was reported; the statement or declaration is given up. */
    public static final class Abandon extends RuntimeException {
        private static final long serialVersionUID = 1;

        Abandon() {
            super("syntax error", null, false, false);
        }
    }

    /** A function begins inside another one, where a brace is missing: reading goes on there, outside of it. */
    static final class Outside extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int position;

        Outside(int position) {
            super("function inside a function", null, false, false);
            this.position = position;
        }
    }

    private final List<Token> tokens;
    final Diagnostics diagnostics;
    Environment environment;
    private int at;
    private Token previous;

    TokenStream(List<Token> tokens, Environment environment, Diagnostics diagnostics) {
        this.tokens = tokens;
        this.environment = environment;
        this.diagnostics = diagnostics;
        this.previous = tokens.getFirst();
        skipIncludes();
    }

    private void skipIncludes() {
        while (tokens.get(at).kind() == Token.Kind.INCLUDED) {
            if (tokens.get(at).known() instanceof Environment included) {
                environment = included;
            }
            at++;
        }
    }

    final Token peek() {
        return tokens.get(at);
    }

    final Token peek(int ahead) {
        int i = at;
        for (int n = 0; n < ahead && i < tokens.size() - 1; ) {
            i++;
            if (tokens.get(i).kind() != Token.Kind.INCLUDED) {
                n++;
            }
        }
        return tokens.get(i);
    }

    final Token previous() {
        return previous;
    }

    final void goOn(Outside from) {
        at = from.position;
    }

    final int position() {
        return at;
    }

    final boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    final Token advance() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
            skipIncludes();
        }
        previous = token;
        return token;
    }

    final boolean at(String text) {
        return peek().is(text);
    }

    final boolean accept(String text) {
        if (at(text)) {
            advance();
            return true;
        }
        return false;
    }

    /** Where something is missing: just behind the last token. */
    public final SourceSpan gap() {
        SourceSpan last = previous.span();
        return new SourceSpan(last.endLine(), last.endColumn(), last.endLine(), last.endColumn() + 1);
    }

    /** Takes the token {@code text}; a missing one is reported, and nothing is skipped. */
    public final Token expect(String text) {
        if (at(text)) {
            return advance();
        }
        if (text.equals(";") || text.equals(")") || text.equals("]")) {
            Token next = peek();
            if (text.equals(";") && (next.first() || atEnd() || next.is("}"))) {
                diagnostics.error(gap(), "missing", text);
                return previous;
            }
            boolean sameLine = text.equals(";") && next.line() == previous.line();
            missingBefore(sameLine ? next.span() : gap(), text, next);
            throw new Abandon();
        }
        missingBefore(peek().span(), text, peek());
        throw new Abandon();
    }

    private void missingBefore(SourceSpan span, String text, Token next) {
        if (atEnd()) {
            diagnostics.error(span, "missing", text);
        } else {
            diagnostics.error(span, "missingBefore", text, next.text());
        }
    }

    final Abandon abandon(Token at, String key, String... arguments) {
        diagnostics.error(at, key, arguments);
        return new Abandon();
    }

    /** After a syntax error: goes behind the next {@code ;} or before the next brace at this depth. */
    final void recover() {
        int braces = 0;
        while (!atEnd()) {
            Token token = peek();
            if (token.is("{")) {
                braces++;
            } else if (token.is("}")) {
                if (braces == 0) {
                    return;
                }
                braces--;
                if (braces == 0) {
                    advance();
                    return;
                }
            } else if (token.is(";") && braces == 0) {
                advance();
                return;
            }
            advance();
        }
    }

    final SourceSpan since(Token first) {
        return first.span().to(previous.span());
    }
}
