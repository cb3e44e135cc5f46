package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.source.Lexer;
import dev.pagewalk.minic.source.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A C program as text that can be changed at its tokens, cut by the compiler's own lexer. */
public final class ProgramText {

    private final String text;
    private final List<Token> tokens;
    /** Where each line begins. */
    private final List<Integer> lines = new ArrayList<>(List.of(0));

    public ProgramText(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text, false, new Diagnostics());
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines.add(at + 1);
        }
    }

    /**
     * A call that stands in the program.
     *
     * @param line where the function is named, from 1
     * @param from where it begins in the text
     * @param to behind its closing parenthesis
     * @param arguments as they are written
     * @param alone it is a statement of its own: nobody asks what it returns
     */
    public record Call(String function, int line, int from, int to, List<String> arguments, boolean alone) {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The program with another name for everything that is called so. */
    public String renamed(String from, String to) {
        var renamed = new StringBuilder();
        int copied = 0;
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.NAME && token.text().equals(from)) {
                renamed.append(text, copied, offset(token)).append(to);
                copied = offset(token) + token.length();
            }
        }
        return renamed.append(text, copied, text.length()).toString();
    }

    List<Token> tokens() {
        return List.copyOf(tokens);
    }

    /** All names that stand in it. */
    Set<String> names() {
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.NAME)
                .map(Token::text)
                .collect(Collectors.toSet());
    }

    /** The names of its macros, each where it is defined. */
    List<Token> macros() {
        return directives("define").stream()
                .map(List::getFirst)
                .filter(token -> token.kind() == Token.Kind.NAME)
                .toList();
    }

    /** The headers that it includes, as they are written, such as {@code <windows.h>}. */
    Set<String> headers() {
        return directives("include").stream()
                .map(rest -> text(rest.getFirst(), rest.getLast()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What stands behind the names of these lines of the preprocessor; nothing empty. */
    private List<List<Token>> directives(String name) {
        var found = new ArrayList<List<Token>>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).first()
                    && tokens.get(i).is("#")
                    && tokens.get(i + 1).is(name)) {
                int end = i + 2;
                while (!tokens.get(end).first() && tokens.get(end).kind() != Token.Kind.END) {
                    end++;
                }
                found.add(List.copyOf(tokens.subList(i + 2, end)));
            }
        }
        found.removeIf(List::isEmpty);
        return found;
    }

    /** From one of its tokens to another. */
    String text(Token from, Token to) {
        return text.substring(offset(from), offset(to) + to.length());
    }

    /** Where it ends. */
    SourceSpan end() {
        return tokens.getLast().span();
    }

    /** The calls of these functions, in order. */
    public List<Call> calls(Set<String> functions) {
        var calls = new ArrayList<Call>();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token name = tokens.get(i);
            boolean called = name.kind() == Token.Kind.NAME
                    && functions.contains(name.text())
                    && tokens.get(i + 1).is("(");
            int close = called ? close(i + 1) : 0;
            if (close > 0) {
                calls.add(new Call(
                        name.text(),
                        name.line(),
                        offset(name),
                        offset(tokens.get(close)) + 1,
                        arguments(i + 1, close),
                        begins(tokens.get(i - 1)) && tokens.get(close + 1).is(";")));
            }
        }
        return calls;
    }

    /** The line that a call stands in, without its indentation. */
    public String line(Call call) {
        return text.lines().skip(call.line() - 1L).findFirst().orElse("").strip();
    }

    /** True if a statement begins behind this token, or a cast to nothing that hides it. */
    private static boolean begins(Token before) {
        return before.is(";") || before.is("{") || before.is("}") || before.is(")") || before.is("else");
    }

    /** The parenthesis that closes the one at a place; 0 if none does. */
    private int close(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return 0;
    }

    private List<String> arguments(int open, int close) {
        var arguments = new ArrayList<String>();
        int depth = 0;
        int begin = open + 1;
        for (int i = open; i <= close; i++) {
            Token token = tokens.get(i);
            if (token.is(")") && --depth == 0 || token.is(",") && depth == 1) {
                if (i > begin) {
                    arguments.add(text.substring(offset(tokens.get(begin)), offset(token))
                            .strip());
                }
                begin = i + 1;
            }
            depth += token.is("(") ? 1 : 0;
        }
        return arguments;
    }

    private int offset(Token token) {
        return lines.get(token.line() - 1) + token.column() - 1;
    }
}
