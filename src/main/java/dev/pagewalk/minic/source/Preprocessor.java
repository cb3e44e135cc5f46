package dev.pagewalk.minic.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From the tokens of a text to the tokens of a program: directives, and macros expanded.
 *
 * @param <K> what including headers makes known
 */
public final class Preprocessor<K extends Known> {
    private static final int DEEPEST_INCLUDE = 30;

    private final Headers<K> headers;
    private final Diagnostics diagnostics;
    private final boolean header;
    private K known;
    private final Macros macros;
    private final TokenBudget budget;
    private final MacroExpansion expansion;
    private final MacroDefinitions definitions;
    private final Conditionals conditionals;
    private final List<Token> output = new ArrayList<>();
    private TextCursor input = new TextCursor(List.of());
    private int including;

    /**
     * @param known what is known before the text begins
     * @param header whether the text is a header of the library: its own includes are then read in their place
     */
    public Preprocessor(Headers<K> headers, K known, boolean header, Diagnostics diagnostics) {
        this.headers = headers;
        this.known = known;
        this.header = header;
        this.diagnostics = diagnostics;
        this.macros = new Macros(known.macros());
        this.budget = new TokenBudget(diagnostics);
        this.expansion = new MacroExpansion(macros, budget, diagnostics);
        this.definitions = new MacroDefinitions(header, diagnostics);
        this.conditionals = new Conditionals(diagnostics);
    }

    /** Works through a text. */
    public List<Token> process(String text) {
        var whole = new TextCursor(Lexer.tokens(text, header, diagnostics));
        read(whole);
        output.add(whole.end());
        return output;
    }

    /** What is known at the end of the text. */
    public K known() {
        return known;
    }

    /** The macros defined by this text itself. */
    public Map<String, Macro> macros() {
        return macros.own();
    }

    /** Macros that are in force where the text begins. */
    public void define(Map<String, Macro> more) {
        macros.own().putAll(more);
    }

    private void read(TextCursor text) {
        TextCursor outer = input;
        int open = conditionals.depth();
        input = text;
        expansion.readFrom(text);
        while (!text.atEnd()) {
            if (text.atDirective()) {
                directive();
            } else if (!conditionals.areActive()) {
                text.skip();
            } else {
                Token expanded = expansion.next(true);
                if (expanded != null && budget.produce(expanded)) {
                    output.add(expanded);
                }
            }
        }
        conditionals.close(open);
        input = outer;
        expansion.readFrom(outer);
    }

    private void directive() {
        List<Token> rest = input.line();
        if (rest.isEmpty()) {
            return;
        }
        Token name = rest.getFirst();
        List<Token> arguments = rest.subList(1, rest.size());
        switch (name.text()) {
            case "if" -> conditionals.open(name, () -> condition(name, arguments));
            case "ifdef" -> conditionals.open(name, () -> isDefined(name, arguments));
            case "ifndef" -> conditionals.open(name, () -> !isDefined(name, arguments));
            case "elif", "else", "endif" -> conditionals.branch(name, () -> condition(name, arguments));
            default -> {
                if (conditionals.areActive()) {
                    plain(name, arguments);
                }
            }
        }
    }

    private boolean isDefined(Token directive, List<Token> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().kind() != Token.Kind.NAME) {
            diagnostics.error(directive, "directiveName", directive.text());
            return false;
        }
        return macros.isDefined(arguments.getFirst().text());
    }

    private boolean condition(Token directive, List<Token> arguments) {
        List<Token> prepared = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Token token = arguments.get(i);
            if (token.is("defined")) {
                boolean parenthesis =
                        i + 1 < arguments.size() && arguments.get(i + 1).is("(");
                int n = i + (parenthesis ? 2 : 1);
                if (n >= arguments.size()) {
                    diagnostics.error(token, "directiveName", "defined");
                    return false;
                }
                String value = macros.isDefined(arguments.get(n).text()) ? "1" : "0";
                prepared.add(new Token(
                        Token.Kind.NUMBER,
                        value,
                        token.line(),
                        token.column(),
                        token.length(),
                        true,
                        false,
                        null,
                        null));
                i = n + (parenthesis ? 1 : 0);
            } else {
                prepared.add(token);
            }
        }
        return new ConditionEvaluator(expansion.expandAll(prepared), directive, diagnostics).value() != 0;
    }

    private void plain(Token name, List<Token> arguments) {
        switch (name.text()) {
            case "define" -> {
                Macro macro = definitions.read(name, arguments);
                if (macro != null) {
                    macros.define(macro);
                }
            }
            case "undef" -> {
                if (arguments.isEmpty() || arguments.getFirst().kind() != Token.Kind.NAME) {
                    diagnostics.error(name, "directiveName", "undef");
                } else {
                    macros.undefine(arguments.getFirst().text());
                }
            }
            case "include" -> include(name, arguments);
            case "error" -> diagnostics.error(name, "errorDirective", spell(arguments));
            case "pragma" -> {
                if (!header && !arguments.isEmpty() && arguments.getFirst().is("pack")) {
                    diagnostics.warn(name.span().to(arguments.getLast().span()), "pragmaPack");
                }
            }
            case "line", "warning" -> {}
            default ->
                diagnostics.error(
                        name,
                        "unknownDirective",
                        name.text(),
                        Suggestion.of(
                                name.text(),
                                List.of(
                                        "include", "define", "undef", "if", "ifdef", "ifndef", "else", "elif",
                                        "endif")));
        }
    }

    private static String spell(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            if (token.spaced() && !text.isEmpty()) {
                text.append(' ');
            }
            text.append(token.text());
        }
        return text.toString();
    }

    private void include(Token directive, List<Token> arguments) {
        if (arguments.isEmpty()) {
            diagnostics.error(directive, "includeName");
            return;
        }
        Token start = arguments.getFirst();
        String text = spell(arguments);
        boolean quoted = start.kind() == Token.Kind.STRING && text.length() >= 2;
        int close = text.indexOf('>');
        if (!quoted && (!text.startsWith("<") || close < 0)) {
            diagnostics.error(start, "includeName");
            return;
        }
        String name = quoted ? start.text().substring(1, start.text().length() - 1) : text.substring(1, close);
        String key = name.replace('\\', '/').strip().toLowerCase(Locale.ROOT);
        if (key.equals("probe.h") && headers.text(key) == null) {
            return;
        }
        if (headers.text(key) == null) {
            diagnostics.error(
                    start.span().to(arguments.getLast().span()),
                    quoted ? "includeOwn" : IncludeNames.unknown(key),
                    name,
                    Suggestion.of(key, headers.names()));
            return;
        }
        if (header) {
            if (including++ < DEEPEST_INCLUDE) {
                read(new TextCursor(Lexer.tokens(headers.text(key), true, diagnostics)));
            }
            including--;
            return;
        }
        known = headers.include(known, key, macros.own());
        macros.included(known.macros());
        output.add(new Token(
                Token.Kind.INCLUDED, "", start.line(), start.column(), start.length(), false, false, null, known));
    }
}
