package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.Map;
import java.util.Set;

/** Expressions with operators between operands, by precedence. */
final class Expressions {

    private static final int LONGEST_CHAIN = 800;

    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("||", 1),
            Map.entry("&&", 2),
            Map.entry("|", 3),
            Map.entry("^", 4),
            Map.entry("&", 5),
            Map.entry("==", 6),
            Map.entry("!=", 6),
            Map.entry("<", 7),
            Map.entry("<=", 7),
            Map.entry(">", 7),
            Map.entry(">=", 7),
            Map.entry("<<", 8),
            Map.entry(">>", 8),
            Map.entry("+", 9),
            Map.entry("-", 9),
            Map.entry("*", 10),
            Map.entry("/", 10),
            Map.entry("%", 10));

    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("|", Operator.OR),
            Map.entry("^", Operator.XOR),
            Map.entry("&", Operator.AND),
            Map.entry("==", Operator.EQ),
            Map.entry("!=", Operator.NE),
            Map.entry("<", Operator.LT),
            Map.entry("<=", Operator.LE),
            Map.entry(">", Operator.GT),
            Map.entry(">=", Operator.GE),
            Map.entry("<<", Operator.SHL),
            Map.entry(">>", Operator.SHR),
            Map.entry("+", Operator.ADD),
            Map.entry("-", Operator.SUB),
            Map.entry("*", Operator.MUL),
            Map.entry("/", Operator.DIV),
            Map.entry("%", Operator.MOD));

    private static final Set<String> UPDATES = Set.of("+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=");

    private final Parser parser;
    private final Typing typing;

    Expressions(Parser parser) {
        this.parser = parser;
        this.typing = parser.typing;
    }

    /** With commas. */
    Expr full() {
        Token first = parser.peek();
        Expr left = assignment();
        int chain = 0;
        while (parser.at(",")) {
            checkChain(++chain);
            parser.advance();
            Expr right = typing.rvalue(assignment());
            left = right instanceof Expr.Wrong
                    ? right
                    : new Expr.Comma(typing.rvalue(left), right, right.type().plain(), parser.since(first));
        }
        return left;
    }

    void checkChain(int length) {
        if (length > LONGEST_CHAIN) {
            throw parser.abandon(parser.peek(), "tooLong");
        }
    }

    Expr assignment() {
        Token first = parser.peek();
        parser.enter(first);
        Expr left = conditional();
        Token operator = parser.peek();
        if (operator.is("=")) {
            parser.advance();
            Token second = parser.peek();
            if ((second.is(">") || second.is("<"))
                    && second.line() == operator.line()
                    && second.column() == operator.column() + 1) {
                parser.advance();
                parser.diagnostics.error(operator, "operatorTurned", "=" + second.text(), second.text() + "=");
                conditional();
                parser.leave();
                return new Expr.Wrong(CType.INT, parser.since(first));
            }
            Expr right = assignment();
            left = parser.assignments.assign(left, right, parser.since(first));
        } else if (operator.kind() == Token.Kind.PUNCTUATION && UPDATES.contains(operator.text())) {
            parser.advance();
            Expr right = assignment();
            String spelling = operator.text().substring(0, operator.text().length() - 1);
            left = parser.assignments.update(OPERATORS.get(spelling), left, right, false, parser.since(first));
        }
        parser.leave();
        return left;
    }

    Expr conditional() {
        Token first = parser.peek();
        Expr condition = binary(1);
        if (!parser.at("?")) {
            return condition;
        }
        parser.enter(first);
        parser.advance();
        Expr yes = full();
        parser.expect(":");
        Expr no = conditional();
        parser.leave();
        return parser.operators.conditional(condition, yes, no, parser.since(first));
    }

    Expr binary(int lowest) {
        Token first = parser.peek();
        Expr left = parser.unaries.unary();
        int chain = 0;
        while (true) {
            Token operator = parser.peek();
            if (operator.kind() != Token.Kind.PUNCTUATION) {
                return left;
            }
            Integer precedence = PRECEDENCE.get(operator.text());
            if (precedence == null || precedence < lowest) {
                return left;
            }
            checkChain(++chain);
            parser.advance();
            Expr right = binary(precedence + 1);
            SourceSpan span = parser.since(first);
            left = switch (operator.text()) {
                case "&&", "||" -> logical(operator.is("&&"), left, right, span);
                default -> parser.operators.binary(OPERATORS.get(operator.text()), left, right, span);
            };
        }
    }

    private Expr logical(boolean and, Expr l, Expr r, SourceSpan span) {
        Expr left = typing.condition(l);
        Expr right = typing.condition(r);
        if (left instanceof Expr.Wrong || right instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        if (left instanceof Expr.Constant a && Folding.isTrue(a) != and) {
            return Typing.constant(CType.INT, and ? 0 : 1, span);
        }
        if (left instanceof Expr.Constant && right instanceof Expr.Constant b) {
            return Typing.constant(CType.INT, Folding.isTrue(b) ? 1 : 0, span);
        }
        return new Expr.Logical(and, left, right, CType.INT, span);
    }
}
