package dev.pagewalk.minic.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the tokens of a text. */
final class TextCursor {
    private final List<Token> tokens;
    private int at;

    TextCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    void skip() {
        at++;
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean atDirective() {
        return peek().first() && peek().is("#");
    }

    /** The token at the end of the text. */
    Token end() {
        return tokens.getLast();
    }

    /** Goes over the next token; null before a directive and at the end. */
    @Nullable Token take() {
        if (atEnd() || atDirective()) {
            return null;
        }
        return tokens.get(at++);
    }

    /** Goes over a directive: its tokens behind the {@code #}. */
    List<Token> line() {
        int first = ++at;
        while (!atEnd() && !peek().first()) {
            at++;
        }
        return tokens.subList(first, at);
    }
}
