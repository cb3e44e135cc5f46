package dev.pagewalk.minic.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces macros by what they stand for. */
final class MacroExpansion {
    private static final int DEEPEST = 100;

    private final Macros macros;
    private final TokenBudget budget;
    private final Diagnostics diagnostics;
    private final Deque<Token> pending = new ArrayDeque<>();
    private TextCursor text;
    private int depth;

    MacroExpansion(Macros macros, TokenBudget budget, Diagnostics diagnostics) {
        this.macros = macros;
        this.budget = budget;
        this.diagnostics = diagnostics;
        this.text = new TextCursor(List.of());
    }

    /** From here on tokens come from this text. */
    void readFrom(TextCursor text) {
        this.text = text;
    }

    /** The next token after expansion; null if the next thing in the text is a directive or its end. */
    @Nullable Token next(boolean fromText) {
        while (true) {
            Token token = take(fromText);
            if (token == null) {
                return null;
            }
            if (token.kind() != Token.Kind.NAME || budget.isExhausted() || !expand(token, fromText)) {
                return token;
            }
        }
    }

    private @Nullable Token take(boolean fromText) {
        Token token = pending.poll();
        if (token != null || !fromText) {
            return token;
        }
        return text.take();
    }

    private boolean expand(Token name, boolean fromText) {
        if (Token.Hidden.contains(name.hidden(), name.text())) {
            return false;
        }
        Macro macro = macros.find(name.text());
        if (macro == null) {
            Token special = Macros.special(name);
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
            Token open = pending.isEmpty() && fromText ? text.peek() : pending.peek();
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
        budget.work(replacement.size() + 1, name);
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
        for (int i = 0; i < body.size() && result.size() < TokenBudget.MOST_TOKENS && !budget.isExhausted(); i++) {
            Token token = body.get(i);
            int parameter = parameter(macro, token);
            if (token.is("#") && i + 1 < body.size() && parameter(macro, body.get(i + 1)) >= 0) {
                result.add(TokenOperators.stringize(arguments.get(parameter(macro, body.get(++i))), token));
            } else if (token.is("##") && i + 1 < body.size()) {
                Token right = body.get(++i);
                int p = parameter(macro, right);
                List<Token> tail = p >= 0 ? arguments.get(p) : List.of(right);
                TokenOperators.paste(result, tail, site, diagnostics);
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

    /** Expands tokens that don't stand in the text. */
    List<Token> expandAll(List<Token> tokens) {
        if (depth >= DEEPEST || tokens.isEmpty()) {
            if (depth >= DEEPEST) {
                diagnostics.error(tokens.getFirst(), "macroDepth", String.valueOf(DEEPEST));
                budget.giveUp();
            }
            return tokens;
        }
        depth++;
        List<Token> saved = new ArrayList<>(pending);
        pending.clear();
        pending.addAll(tokens);
        List<Token> result = new ArrayList<>();
        for (Token token = next(false);
                token != null && result.size() < TokenBudget.MOST_TOKENS && !budget.isExhausted();
                token = next(false)) {
            result.add(token);
        }
        budget.work(2 * result.size() + 2 * saved.size(), tokens.getFirst());
        pending.clear();
        pending.addAll(saved);
        depth--;
        return result;
    }
}
