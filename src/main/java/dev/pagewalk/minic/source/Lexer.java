package dev.pagewalk.minic.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts source text into tokens; comments and white space are gone, line starts are kept for the preprocessor. */
public final class Lexer {
    /** The longer ones first. */
    private static final String PUNCTUATION = "<<= >>= ... -> ++ -- << >> <= >= == != && || += -= *= /= %= &= |= ^= ## "
            + "{ } ( ) [ ] ; , . : ? ~ ! + - * / % < > = & | ^ #";

    private static final String WIDE = "；，（）｛｝［］“”‘’：＝＋－＊／＜＞！＆｜？％．";
    private static final String NARROW = ";,(){}[]\"\"'':=+-*/<>!&|?%.";
    private static final List<List<String>> STARTING_WITH = IntStream.range(0, 128)
            .mapToObj(first -> Stream.of(PUNCTUATION.split(" "))
                    .filter(one -> one.charAt(0) == first)
                    .toList())
            .toList();

    private final String text;
    private final boolean header;
    private final Diagnostics diagnostics;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean spaced;
    private boolean first = true;

    private Lexer(String text, boolean header, Diagnostics diagnostics) {
        this.text = text;
        this.header = header;
        this.diagnostics = diagnostics;
    }

    /** All tokens, the last being {@link Token.Kind#END}. */
    public static List<Token> tokens(String text, boolean header, Diagnostics diagnostics) {
        Lexer lexer = new Lexer(text, header, diagnostics);
        while (lexer.next()) {}
        return lexer.tokens;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private boolean next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                newLine();
                first = true;
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0B || c == '\uFEFF' || c == '\u3000') {
                at++;
                spaced = true;
            } else if (c == '\\' && (peek(1) == '\n' || peek(1) == '\r' && peek(2) == '\n')) {
                at += peek(1) == '\n' ? 2 : 3;
                newLine();
                spaced = true;
            } else if (c == '/' && peek(1) == '/') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else if (c == '/' && peek(1) == '*') {
                comment();
            } else {
                token(c);
                return true;
            }
        }
        add(Token.Kind.END, "", at);
        return false;
    }

    private void newLine() {
        line++;
        lineStart = at;
    }

    private void comment() {
        Token open = make(Token.Kind.PUNCTUATION, "/*", at, 2);
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            diagnostics.error(open, "unclosedComment");
            at = text.length();
            return;
        }
        for (; at < end + 2; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
        spaced = true;
    }

    private Token make(Token.Kind kind, String spelling, int start, int length) {
        return new Token(kind, spelling, header ? 0 : line, start - lineStart + 1, length, spaced, first, null, null);
    }

    private void add(Token.Kind kind, String spelling, int start) {
        tokens.add(make(kind, spelling, start, at - start));
        spaced = false;
        first = false;
    }

    private void token(char c) {
        int start = at;
        if (Character.isLetter(c) && c < 128 || c == '_' || c == '$') {
            if (c == 'L' && (peek(1) == '"' || peek(1) == '\'')) {
                at++;
                quoted(start, peek(0));
                return;
            }
            while (isNamePart(peek(0))) {
                at++;
            }
            add(Token.Kind.NAME, text.substring(start, at), start);
        } else if (c >= '0' && c <= '9' || c == '.' && peek(1) >= '0' && peek(1) <= '9') {
            while (isNamePart(peek(0))
                    || peek(0) == '.'
                    || (peek(0) == '+' || peek(0) == '-')
                            && "eEpP".indexOf(text.charAt(at - 1)) >= 0
                            && at > start
                            && !(text.startsWith("0x", start) || text.startsWith("0X", start))) {
                at++;
            }
            add(Token.Kind.NUMBER, text.substring(start, at), start);
        } else if (c == '"' || c == '\'') {
            quoted(start, c);
        } else {
            punctuation(start, c);
        }
    }

    private static boolean isNamePart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '$');
    }

    private void quoted(int start, char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                if (peek(1) == '\r' && peek(2) == '\n') {
                    at++;
                }
                if (peek(1) == '\n') {
                    line++;
                    lineStart = at + 2;
                }
                at++;
            }
            at++;
        }
        at = Math.min(at, text.length());
        boolean closed = at < text.length() && text.charAt(at) == quote;
        if (closed) {
            at++;
        }
        String spelling = text.substring(start, at);
        if (!closed) {
            diagnostics.error(make(Token.Kind.STRING, spelling, start, 1), "unclosedQuote", String.valueOf(quote));
            spelling = spelling + quote;
        }
        add(quote == '"' ? Token.Kind.STRING : Token.Kind.CHARACTER, spelling, start);
    }

    private void punctuation(int start, char c) {
        int wide = c < 128 ? -1 : WIDE.indexOf(c);
        if (wide >= 0) {
            at++;
            String narrow = NARROW.substring(wide, wide + 1);
            diagnostics.error(make(Token.Kind.PUNCTUATION, narrow, start, 1), "fullWidth", String.valueOf(c), narrow);
            if (!narrow.equals("\"") && !narrow.equals("'")) {
                add(Token.Kind.PUNCTUATION, narrow, start);
            }
            return;
        }
        for (String p : c < 128 ? STARTING_WITH.get(c) : List.<String>of()) {
            if (text.startsWith(p, start)) {
                at += p.length();
                add(Token.Kind.PUNCTUATION, p, start);
                return;
            }
        }
        int length = Character.charCount(text.codePointAt(start));
        at += length;
        Token bad = make(Token.Kind.PUNCTUATION, text.substring(start, at), start, length);
        if (c == '\\' || c == '@' || c == '`') {
            add(Token.Kind.PUNCTUATION, bad.text(), start);
        }
        diagnostics.error(bad, "strayCharacter", bad.text(), "U+%04X".formatted(text.codePointAt(start)));
    }
}
