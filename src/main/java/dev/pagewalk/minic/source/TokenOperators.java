package dev.pagewalk.minic.source;

import java.util.List;

/** What {@code #} and {@code ##} in the body of a macro make of tokens. */
final class TokenOperators {
    private TokenOperators() {}

    /** {@code #}: tokens as a string literal. */
    static Token stringize(List<Token> tokens, Token at) {
        StringBuilder text = new StringBuilder("\"");
        for (Token token : tokens) {
            if (token.spaced() && text.length() > 1) {
                text.append(' ');
            }
            boolean literal = token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.CHARACTER;
            text.append(literal ? token.text().replace("\\", "\\\\").replace("\"", "\\\"") : token.text());
        }
        return new Token(
                Token.Kind.STRING,
                text.append('"').toString(),
                at.line(),
                at.column(),
                at.length(),
                at.spaced(),
                false,
                null,
                null);
    }

    /** {@code ##}: the last token of {@code result} and the first of {@code tail} become one. */
    static void paste(List<Token> result, List<Token> tail, Token site, Diagnostics diagnostics) {
        if (tail.isEmpty()) {
            return;
        }
        if (result.isEmpty()) {
            result.addAll(tail);
            return;
        }
        Token left = result.removeLast();
        String joined = left.text() + tail.getFirst().text();
        List<Token> again = joined.length() > 4096 ? List.of() : Lexer.tokens(joined, true, new Diagnostics());
        if (again.size() != 2) {
            diagnostics.error(site, "macroPaste", joined.substring(0, Math.min(40, joined.length())));
        } else {
            Token one = again.getFirst();
            result.add(new Token(
                    one.kind(),
                    one.text(),
                    left.line(),
                    left.column(),
                    left.length(),
                    left.spaced(),
                    false,
                    null,
                    null));
        }
        result.addAll(tail.subList(1, tail.size()));
    }
}
