package dev.pagewalk.minic.source;

import java.util.List;

/** Evaluates the expression behind {@code #if}. */
final class ConditionEvaluator {
    private static final int DEEPEST = 200;
    private static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("|"),
            List.of("^"),
            List.of("&"),
            List.of("==", "!="),
            List.of("<", "<=", ">", ">="),
            List.of("<<", ">>"),
            List.of("+", "-"),
            List.of("*", "/", "%"));

    private final List<Token> tokens;
    private final Token directive;
    private final Diagnostics diagnostics;
    private int at;
    private int depth;

    ConditionEvaluator(List<Token> tokens, Token directive, Diagnostics diagnostics) {
        this.tokens = tokens;
        this.directive = directive;
        this.diagnostics = diagnostics;
    }

    long value() {
        if (tokens.isEmpty()) {
            bad(directive);
            return 0;
        }
        long value = conditional();
        if (at < tokens.size()) {
            bad(tokens.get(at));
        }
        return value;
    }

    private void bad(Token token) {
        diagnostics.error(token, "conditionExpression", token.text());
        at = tokens.size();
    }

    private boolean accept(String text) {
        if (at < tokens.size() && tokens.get(at).is(text)) {
            at++;
            return true;
        }
        return false;
    }

    private long conditional() {
        long condition = binary(0);
        if (!accept("?")) {
            return condition;
        }
        long yes = conditional();
        if (!accept(":")) {
            bad(at < tokens.size() ? tokens.get(at) : directive);
            return 0;
        }
        long no = conditional();
        return condition != 0 ? yes : no;
    }

    private long binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        long left = binary(level + 1);
        while (at < tokens.size()
                && tokens.get(at).kind() == Token.Kind.PUNCTUATION
                && LEVELS.get(level).contains(tokens.get(at).text())) {
            String operator = tokens.get(at++).text();
            left = apply(operator, left, binary(level + 1));
        }
        return left;
    }

    private static long apply(String operator, long a, long b) {
        return switch (operator) {
            case "||" -> a != 0 || b != 0 ? 1 : 0;
            case "&&" -> a != 0 && b != 0 ? 1 : 0;
            case "|" -> a | b;
            case "^" -> a ^ b;
            case "&" -> a & b;
            case "==" -> a == b ? 1 : 0;
            case "!=" -> a != b ? 1 : 0;
            case "<" -> a < b ? 1 : 0;
            case "<=" -> a <= b ? 1 : 0;
            case ">" -> a > b ? 1 : 0;
            case ">=" -> a >= b ? 1 : 0;
            case "<<" -> a << b;
            case ">>" -> a >> b;
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> b == 0 ? 0 : a / b;
            default -> b == 0 ? 0 : a % b;
        };
    }

    private long unary() {
        if (at >= tokens.size() || ++depth > DEEPEST) {
            bad(directive);
            return 0;
        }
        try {
            Token token = tokens.get(at++);
            switch (token.kind()) {
                case NUMBER -> {
                    Literals.Number number = Literals.number(token, new Diagnostics());
                    return number.type().isFloating() ? 0 : number.bits();
                }
                case CHARACTER -> {
                    return Literals.character(token, new Diagnostics());
                }
                case NAME -> {
                    return 0;
                }
                default -> {}
            }
            switch (token.text()) {
                case "!" -> {
                    return unary() == 0 ? 1 : 0;
                }
                case "-" -> {
                    return -unary();
                }
                case "+" -> {
                    return unary();
                }
                case "~" -> {
                    return ~unary();
                }
                case "(" -> {
                    long value = conditional();
                    if (!accept(")")) {
                        bad(token);
                    }
                    return value;
                }
                default -> {
                    bad(token);
                    return 0;
                }
            }
        } finally {
            depth--;
        }
    }
}
