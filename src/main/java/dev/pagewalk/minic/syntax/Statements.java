package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Suggestion;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements: blocks, labels, expressions; those with a keyword of their own are elsewhere. */
final class Statements {

    static final Set<String> KEYWORDS = Set.of(
            "if",
            "else",
            "while",
            "do",
            "for",
            "switch",
            "case",
            "default",
            "break",
            "continue",
            "return",
            "goto",
            "sizeof",
            "__try",
            "__except",
            "__finally",
            "__leave",
            "_try",
            "_except",
            "_finally",
            "_leave",
            "asm",
            "__asm",
            "_asm");

    private final Parser parser;
    private ControlStatements control;
    private TryStatements guarded;
    private Map<String, Statement.Label> labels = new HashMap<>();

    Statements(Parser parser) {
        this.parser = parser;
        this.control = new ControlStatements(parser);
        this.guarded = new TryStatements(parser);
    }

    Statement.Block functionBody() {
        labels = new HashMap<>();
        control = new ControlStatements(parser);
        guarded = new TryStatements(parser);
        Statement.Block block = block();
        for (Statement.Label label : labels.values()) {
            if (!label.defined && label.used != null) {
                parser.diagnostics.error(
                        label.used,
                        "labelUndefined",
                        label.name,
                        Suggestion.of(
                                label.name,
                                labels.values().stream()
                                        .filter(l -> l.defined)
                                        .map(l -> l.name)
                                        .toList()));
            }
        }
        return block;
    }

    /** A block with a scope of its own. */
    Statement.Block block() {
        Token open = parser.expect("{");
        parser.enter(open);
        int depth = parser.depth();
        Scope outer = parser.scope;
        parser.scope = new Scope(outer);
        int firstLocal = parser.locals.size();
        List<Statement> statements = new ArrayList<>();
        while (!parser.at("}") && !parser.diagnostics.isFull()) {
            if (parser.atEnd()) {
                parser.diagnostics.error(open, "unclosed", "{");
                break;
            }
            Scope scope = parser.scope;
            int before = parser.position();
            try {
                statements.add(blockItem());
            } catch (TokenStream.Abandon e) {
                parser.scope = scope;
                parser.restoreDepth(depth);
                parser.recover();
                if (parser.position() == before) {
                    parser.advance();
                }
                parser.accept("else"); // of an if that was given up: what it does is read as a statement
            }
        }
        SourceSpan close = parser.peek().span();
        if (parser.diagnostics.isFull()) {
            throw new TokenStream.Abandon();
        }
        parser.accept("}");
        parser.scope = outer;
        parser.leave();
        List<Variable> variables = List.copyOf(parser.locals.subList(firstLocal, parser.locals.size()));
        return new Statement.Block(statements, variables, close);
    }

    private Statement blockItem() {
        Token token = parser.peek();
        boolean label = token.kind() == Token.Kind.NAME && parser.peek(1).is(":") && !token.is("default");
        if (!label && parser.specifiers.startsDeclaration(token)) {
            return new VariableDeclarations(parser).local();
        }
        if (!label && looksLikeUnknownType(token)) {
            parser.specifiers.specifiers();
        }
        return statement();
    }

    /** {@code DWROD x;}: two names in a row, the first unknown. */
    private boolean looksLikeUnknownType(Token token) {
        return token.kind() == Token.Kind.NAME
                && !KEYWORDS.contains(token.text())
                && parser.find(token.text()) == null
                && parser.peek(1).kind() == Token.Kind.NAME
                && !parser.peek(1).first();
    }

    /** The body of a loop or branch. */
    Statement body() {
        parser.enter(parser.peek());
        if (parser.specifiers.startsDeclaration(parser.peek())
                && !parser.peek(1).is(":")) {
            throw parser.abandon(parser.peek(), "declarationAsBody");
        }
        Statement statement = statement();
        parser.leave();
        return statement;
    }

    private Statement statement() {
        Token token = parser.peek();
        if (token.is("{")) {
            return block();
        }
        if (token.is(";")) {
            parser.advance();
            return new Statement.Nothing(token.span());
        }
        if (token.kind() == Token.Kind.NAME) {
            if (parser.peek(1).is(":") && !token.is("default")) {
                return label();
            }
            switch (token.text()) {
                case "if" -> {
                    return control.ifStatement();
                }
                case "while" -> {
                    return control.whileStatement();
                }
                case "do" -> {
                    return control.doStatement();
                }
                case "for" -> {
                    return control.forStatement();
                }
                case "switch" -> {
                    return control.switchStatement();
                }
                case "case", "default" -> {
                    return control.caseLabel();
                }
                case "break", "continue" -> {
                    return control.jump();
                }
                case "return" -> {
                    return control.returnStatement();
                }
                case "goto" -> {
                    return gotoStatement();
                }
                case "__try", "_try" -> {
                    return guarded.tryStatement();
                }
                case "__leave", "_leave" -> {
                    parser.advance();
                    if (!guarded.isAround()) {
                        parser.diagnostics.error(token, "leaveOutside");
                    }
                    parser.expect(";");
                    return new Statement.Leave(token.span());
                }
                case "else" -> throw parser.abandon(token, "strayElse");
                case "__except", "__finally", "_except", "_finally" ->
                    throw parser.abandon(token, "strayHandler", token.text());
                case "__asm", "_asm", "asm" -> throw parser.abandon(token, "unsupported", token.text());
                default -> {}
            }
        }
        Expr value = parser.expressions.full();
        SourceSpan span = parser.since(token);
        value = parser.typing.rvalue(value);
        if (parser.at(";") || parser.at("}")) {
            checkEffect(value, span);
        }
        parser.expect(";");
        return new Statement.Expression(value, parser.since(token));
    }

    private void checkEffect(Expr value, SourceSpan span) {
        if (value instanceof Expr.Wrong
                || value.changes()
                || value instanceof Expr.Cast(Expr _, CType type, SourceSpan _) && type.isVoid()) {
            return;
        }
        boolean equality = value instanceof Expr.Binary binary && binary.operator() == Operator.EQ;
        boolean function = value instanceof Expr.Address(Expr place, CType _, SourceSpan _)
                && place.type() instanceof CType.Function;
        parser.diagnostics.warn(span, equality ? "comparisonUnused" : function ? "callWithout" : "noEffect");
    }

    Expr parenthesised(String keyword) {
        if (!parser.at("(")) {
            throw parser.abandon(parser.peek(), "conditionParentheses", keyword);
        }
        Token open = parser.advance();
        Expr condition = parser.expressions.full();
        if (condition instanceof Expr.Assign assign && assign.value() instanceof Expr.Constant) {
            parser.diagnostics.warn(condition.span(), "assignmentInCondition");
        }
        if (!parser.at(")") && (parser.at("{") || parser.at(";"))) {
            throw parser.abandon(open, "unclosed", "(");
        }
        parser.expect(")");
        return condition;
    }

    Statement labelled(Statement label) {
        if (parser.at("}")) {
            return label;
        }
        parser.enter(parser.peek());
        List<Statement> both = List.of(label, blockItem());
        parser.leave();
        return new Statement.Several(both);
    }

    private Statement.Label labelNamed(String name) {
        return labels.computeIfAbsent(name, Statement.Label::new);
    }

    private Statement label() {
        Token name = parser.advance();
        parser.advance();
        Statement.Label label = labelNamed(name.text());
        if (label.defined) {
            parser.diagnostics.error(name, "redefined", name.text());
        }
        label.defined = true;
        label.protectedBy = guarded.around();
        return labelled(label);
    }

    private Statement gotoStatement() {
        Token first = parser.advance();
        Token name = parser.advance();
        if (name.kind() != Token.Kind.NAME) {
            throw parser.abandon(name, "expectedName", name.text());
        }
        Statement.Label label = labelNamed(name.text());
        if (label.used == null) {
            label.used = name;
        }
        parser.expect(";");
        return new Statement.Goto(label, parser.since(first));
    }

    @Nullable Statement single() {
        return parser.atEnd() ? null : blockItem();
    }
}
