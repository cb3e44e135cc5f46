package dev.pagewalk.minic.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Directives and macros: from the tokens of a text to the tokens of a program.
 *
 * @param <K> what including headers makes known
 */
public final class Preprocessor<K extends Known> {
    static final int MOST_TOKENS = 400_000;
    private static final int MOST_WORK = 4_000_000;
    private static final int DEEPEST = 100;

    private final Headers<K> headers;
    private final Diagnostics diagnostics;
    private final boolean header;
    /** Macros of this text; {@link Macro#UNDEFINED} hides one of the environment. */
    private final Map<String, Macro> macros = new HashMap<>();

    private K known;
    private List<Token> input = List.of();
    private int at;
    private final Deque<Token> pending = new ArrayDeque<>();
    private final List<Token> output = new ArrayList<>();
    private final Deque<Conditional> conditionals = new ArrayDeque<>();
    private int produced;
    private int work;
    private int depth;
    private int including;

    private static final class Conditional {
        final Token start;
        boolean taken;
        boolean active;
        boolean otherwise;

        Conditional(Token start, boolean active) {
            this.start = start;
            this.active = active;
            this.taken = active;
        }
    }

    public Preprocessor(Headers<K> headers, K known, boolean header, Diagnostics diagnostics) {
        this.headers = headers;
        this.known = known;
        this.header = header;
        this.diagnostics = diagnostics;
    }

    /** Works through a text. */
    public List<Token> process(String text) {
        file(text);
        output.add(input.getLast());
        return output;
    }

    /** What is known at the end of the text. */
    public K known() {
        return known;
    }

    /** The macros defined by this text itself. */
    public Map<String, Macro> macros() {
        return macros;
    }

    public void define(Map<String, Macro> more) {
        macros.putAll(more);
    }

    private void file(String text) {
        List<Token> outerInput = input;
        int outerAt = at;
        int open = conditionals.size();
        input = Lexer.tokens(text, header, diagnostics);
        at = 0;
        while (true) {
            Token token = input.get(at);
            if (token.kind() == Token.Kind.END) {
                break;
            }
            if (token.first() && token.is("#")) {
                directive();
            } else if (!active()) {
                at++;
            } else {
                Token expanded = next(true);
                if (expanded != null) {
                    emit(expanded);
                }
            }
        }
        while (conditionals.size() > open) {
            diagnostics.error(conditionals.pop().start, "unclosedConditional");
        }
        if (!outerInput.isEmpty()) {
            input = outerInput;
            at = outerAt;
        }
    }

    private boolean active() {
        return conditionals.isEmpty() || conditionals.peek().active;
    }

    private void emit(Token token) {
        if (++produced > MOST_TOKENS) {
            if (produced == MOST_TOKENS + 1) {
                diagnostics.error(token, "tooManyTokens", String.valueOf(MOST_TOKENS));
            }
            return;
        }
        output.add(token);
    }

    private boolean exhausted() {
        return produced > MOST_TOKENS;
    }

    @Nullable Macro macro(String name) {
        Macro own = macros.get(name);
        if (own != null) {
            return own == Macro.UNDEFINED ? null : own;
        }
        return known.macros().get(name);
    }

    // ---- expansion

    /** The next token after expansion; null if the next thing in the text is a directive or its end. */
    private @Nullable Token next(boolean fromText) {
        while (true) {
            Token token = take(fromText);
            if (token == null) {
                return null;
            }
            if (token.kind() != Token.Kind.NAME || exhausted() || !expand(token, fromText)) {
                return token;
            }
        }
    }

    /** Counts what is done, since macros can make a lot of work that leaves few tokens. */
    private void work(int amount, Token at) {
        work += amount;
        if (work > MOST_WORK && !exhausted()) {
            diagnostics.error(at, "tooManyTokens", String.valueOf(MOST_TOKENS));
            produced = MOST_TOKENS + 2;
        }
    }

    private @Nullable Token take(boolean fromText) {
        Token token = pending.poll();
        if (token != null || !fromText) {
            return token;
        }
        token = input.get(at);
        if (token.kind() == Token.Kind.END || token.first() && token.is("#")) {
            return null;
        }
        at++;
        return token;
    }

    private boolean expand(Token name, boolean fromText) {
        if (Token.Hidden.contains(name.hidden(), name.text())) {
            return false;
        }
        Macro macro = macro(name.text());
        if (macro == null) {
            Token special = special(name);
            if (special != null) {
                pending.push(special);
                return true;
            }
            return false;
        }
        Token.Hidden hide = new Token.Hidden(macro.name(), name.hidden());
        List<Token> replacement;
        if (macro.parameters() == null) {
            replacement = macro.body();
        } else {
            Token open = pending.isEmpty() && fromText ? input.get(at) : pending.peek();
            if (open == null || !open.is("(")) {
                return false;
            }
            take(fromText);
            List<List<Token>> arguments = arguments(name, macro, fromText);
            if (arguments == null) {
                return true;
            }
            replacement = substitute(macro, arguments, name);
        }
        work(replacement.size() + 1, name);
        for (int i = replacement.size() - 1; i >= 0; i--) {
            Token token = replacement.get(i);
            Token.Hidden both = hide;
            if (macro.parameters() != null && token.hidden() != null) {
                both = new Token.Hidden(macro.name(), token.hidden());
            }
            pending.push(token.at(name, both));
        }
        return true;
    }

    private static @Nullable Token special(Token name) {
        String text = switch (name.text()) {
            case "__LINE__" -> String.valueOf(name.line());
            case "__FILE__" -> "\"program.c\"";
            case "__DATE__" -> "\"Jan  1 2003\"";
            case "__TIME__" -> "\"00:00:00\"";
            case "_WIN32", "__STDC__", "_INTEGRAL_MAX_BITS" -> "1";
            case "_M_IX86" -> "600";
            case "_MSC_VER" -> "1400";
            default -> null;
        };
        if (text == null) {
            return null;
        }
        Token.Kind kind = text.startsWith("\"") ? Token.Kind.STRING : Token.Kind.NUMBER;
        return new Token(kind, text, name.line(), name.column(), name.length(), name.spaced(), false, null, null);
    }

    private @Nullable List<List<Token>> arguments(Token name, Macro macro, boolean fromText) {
        List<List<Token>> all = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        int parentheses = 0;
        int expected = macro.parameters().size();
        while (true) {
            Token token = take(fromText);
            if (token == null) {
                diagnostics.error(name, "macroUnclosed", name.text());
                return null;
            }
            if (parentheses == 0 && token.is(")")) {
                break;
            }
            if (parentheses == 0 && token.is(",") && !(macro.variadic() && all.size() >= expected)) {
                all.add(current);
                current = new ArrayList<>();
                continue;
            }
            if (token.is("(")) {
                parentheses++;
            } else if (token.is(")")) {
                parentheses--;
            }
            current.add(token);
        }
        if (!(all.isEmpty() && current.isEmpty() && expected == 0 && !macro.variadic())) {
            all.add(current);
        }
        if (macro.variadic() && all.size() == expected) {
            all.add(List.of());
        }
        if (all.size() != expected + (macro.variadic() ? 1 : 0)) {
            diagnostics.error(
                    name, "macroArguments", name.text(), String.valueOf(expected), String.valueOf(all.size()));
            return null;
        }
        return all;
    }

    private List<Token> substitute(Macro macro, List<List<Token>> arguments, Token site) {
        List<Token> result = new ArrayList<>();
        List<Token> body = macro.body();
        List<List<Token>> expanded = new ArrayList<>(Collections.nCopies(arguments.size(), null));
        for (int i = 0; i < body.size() && result.size() < MOST_TOKENS && !exhausted(); i++) {
            Token token = body.get(i);
            int parameter = parameter(macro, token);
            if (token.is("#") && i + 1 < body.size() && parameter(macro, body.get(i + 1)) >= 0) {
                result.add(stringize(arguments.get(parameter(macro, body.get(++i))), token));
            } else if (token.is("##") && i + 1 < body.size()) {
                Token right = body.get(++i);
                int p = parameter(macro, right);
                List<Token> tail = p >= 0 ? arguments.get(p) : List.of(right);
                paste(result, tail, site);
            } else if (parameter >= 0) {
                boolean pasted = i + 1 < body.size() && body.get(i + 1).is("##");
                List<Token> argument = arguments.get(parameter);
                if (!pasted && expanded.get(parameter) == null) {
                    expanded.set(parameter, expandAll(argument));
                }
                result.addAll(pasted ? argument : expanded.get(parameter));
            } else {
                result.add(token);
            }
        }
        return result;
    }

    private static int parameter(Macro macro, Token token) {
        if (token.kind() != Token.Kind.NAME) {
            return -1;
        }
        if (macro.variadic() && token.text().equals("__VA_ARGS__")) {
            return macro.parameters().size();
        }
        return macro.parameters().indexOf(token.text());
    }

    private List<Token> expandAll(List<Token> tokens) {
        if (depth >= DEEPEST || tokens.isEmpty()) {
            if (depth >= DEEPEST) {
                diagnostics.error(tokens.getFirst(), "macroDepth", String.valueOf(DEEPEST));
                produced = MOST_TOKENS + 2;
            }
            return tokens;
        }
        depth++;
        List<Token> saved = new ArrayList<>(pending);
        pending.clear();
        pending.addAll(tokens);
        List<Token> result = new ArrayList<>();
        for (Token token = next(false);
                token != null && result.size() < MOST_TOKENS && !exhausted();
                token = next(false)) {
            result.add(token);
        }
        work(2 * result.size() + 2 * saved.size(), tokens.getFirst());
        pending.clear();
        pending.addAll(saved);
        depth--;
        return result;
    }

    private static Token stringize(List<Token> tokens, Token at) {
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

    private void paste(List<Token> result, List<Token> tail, Token site) {
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

    // ---- directives

    private void directive() {
        Token hash = input.get(at++);
        List<Token> rest = new ArrayList<>();
        while (input.get(at).kind() != Token.Kind.END && !input.get(at).first()) {
            rest.add(input.get(at++));
        }
        if (rest.isEmpty()) {
            return;
        }
        Token name = rest.getFirst();
        List<Token> arguments = rest.subList(1, rest.size());
        switch (name.text()) {
            case "if" -> open(name, active() && condition(name, arguments));
            case "ifdef" -> open(name, active() && isDefined(name, arguments));
            case "ifndef" -> open(name, active() && !isDefined(name, arguments));
            case "elif", "else", "endif" -> branch(name, arguments);
            default -> {
                if (active()) {
                    plain(hash, name, arguments);
                }
            }
        }
    }

    private void open(Token at, boolean active) {
        Conditional conditional = new Conditional(at, active);
        if (!active()) {
            conditional.taken = true;
        }
        conditionals.push(conditional);
    }

    private void branch(Token name, List<Token> arguments) {
        Conditional conditional = conditionals.peek();
        if (conditional == null || conditional.otherwise && !name.is("endif")) {
            diagnostics.error(name, "strayConditional", name.text());
            return;
        }
        if (name.is("endif")) {
            conditionals.pop();
            return;
        }
        boolean elseBranch = name.is("else");
        conditional.otherwise = elseBranch;
        conditional.active = !conditional.taken && (elseBranch || condition(name, arguments));
        conditional.taken |= conditional.active;
    }

    private boolean isDefined(Token directive, List<Token> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().kind() != Token.Kind.NAME) {
            diagnostics.error(directive, "directiveName", directive.text());
            return false;
        }
        return defined(arguments.getFirst().text());
    }

    private boolean defined(String name) {
        Macro own = macros.get(name);
        return own != null
                ? own != Macro.UNDEFINED
                : known.macros().containsKey(name)
                        || name.equals("_WIN32")
                        || name.equals("_M_IX86")
                        || name.equals("_MSC_VER")
                        || name.equals("__STDC__");
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
                String value = defined(arguments.get(n).text()) ? "1" : "0";
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
        return new ConditionEvaluator(expandAll(prepared), directive, diagnostics).value() != 0;
    }

    private void plain(Token hash, Token name, List<Token> arguments) {
        switch (name.text()) {
            case "define" -> define(name, arguments);
            case "undef" -> {
                if (arguments.isEmpty() || arguments.getFirst().kind() != Token.Kind.NAME) {
                    diagnostics.error(name, "directiveName", "undef");
                } else {
                    macros.put(arguments.getFirst().text(), Macro.UNDEFINED);
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

    private void define(Token directive, List<Token> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().kind() != Token.Kind.NAME) {
            diagnostics.error(directive, "directiveName", "define");
            return;
        }
        Token name = arguments.getFirst();
        int i = 1;
        List<String> parameters = null;
        boolean variadic = false;
        if (arguments.size() > 1
                && arguments.get(1).is("(")
                && !arguments.get(1).spaced()) {
            parameters = new ArrayList<>();
            i = 2;
            while (i < arguments.size() && !arguments.get(i).is(")")) {
                Token parameter = arguments.get(i);
                if (parameter.is("...")) {
                    variadic = true;
                } else if (parameter.kind() == Token.Kind.NAME) {
                    parameters.add(parameter.text());
                } else if (!parameter.is(",")) {
                    diagnostics.error(parameter, "macroParameters", name.text());
                    return;
                }
                i++;
            }
            if (i == arguments.size()) {
                diagnostics.error(name, "macroParameters", name.text());
                return;
            }
            i++;
        }
        List<Token> body = List.copyOf(arguments.subList(i, arguments.size()));
        if (!header && body.size() > 1 && body.getLast().is(";") && parameters == null) {
            diagnostics.warn(body.getLast().span(), "macroSemicolon", name.text());
        }
        macros.put(name.text(), new Macro(name.text(), parameters, variadic, body));
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
                    quoted ? "includeOwn" : includeKey(key),
                    name,
                    Suggestion.of(key, headers.names()));
            return;
        }
        if (header) {
            if (including++ < 30) {
                file(headers.text(key));
            }
            including--;
            return;
        }
        known = headers.include(known, key, macros);
        output.add(new Token(
                Token.Kind.INCLUDED, "", start.line(), start.column(), start.length(), false, false, null, known));
    }

    private static final Set<String> CPP_HEADERS = Set.of(
            "iostream", "string", "vector", "cstdio", "cstdlib", "cstring", "memory", "map", "algorithm", "fstream");

    /** Headers that Windows has, of parts that Pagewalk hasn't. */
    private static final Set<String> MISSING_HEADERS = Set.of(
            "setjmp.h",
            "signal.h",
            "locale.h",
            "process.h",
            "io.h",
            "fcntl.h",
            "direct.h",
            "sys/stat.h",
            "sys/types.h",
            "conio.h",
            "winsock.h",
            "winsock2.h",
            "commctrl.h",
            "shellapi.h",
            "tlhelp32.h",
            "dbghelp.h",
            "complex.h",
            "threads.h",
            "stdatomic.h",
            "fenv.h",
            "tchar.h",
            "intrin.h");

    private static String includeKey(String name) {
        return MISSING_HEADERS.contains(name)
                ? "includeMissing"
                : CPP_HEADERS.contains(name) ? "includeCplusplus" : "includeUnknown";
    }
}
