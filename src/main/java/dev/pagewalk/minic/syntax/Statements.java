package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Suggestion;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements. */
public final class Statements {
    public static final Set<String> KEYWORDS = Set.of(
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
    private Map<String, Statement.Label> labels = new HashMap<>();
    private final Deque<List<Statement.Case>> switches = new ArrayDeque<>();
    private final Deque<Set<Long>> caseValues = new ArrayDeque<>();
    private Deque<Statement.Try> tries = new ArrayDeque<>();
    private int loops;
    private int breakables;

    Statements(Parser parser) {
        this.parser = parser;
    }

    Statement.Block functionBody() {
        labels = new HashMap<>();
        switches.clear();
        caseValues.clear();
        tries = new ArrayDeque<>();
        loops = 0;
        breakables = 0;
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
        if (!label && parser.declarations.startsDeclaration(token)) {
            return new VariableDeclarations(parser).local();
        }
        if (!label && looksLikeUnknownType(token)) {
            parser.declarations.specifiers();
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
    private Statement body() {
        parser.enter(parser.peek());
        if (parser.declarations.startsDeclaration(parser.peek())
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
                    return ifStatement();
                }
                case "while" -> {
                    return whileStatement();
                }
                case "do" -> {
                    return doStatement();
                }
                case "for" -> {
                    return forStatement();
                }
                case "switch" -> {
                    return switchStatement();
                }
                case "case", "default" -> {
                    return caseLabel();
                }
                case "break", "continue" -> {
                    return jump();
                }
                case "return" -> {
                    return returnStatement();
                }
                case "goto" -> {
                    return gotoStatement();
                }
                case "__try", "_try" -> {
                    return tryStatement();
                }
                case "__leave", "_leave" -> {
                    parser.advance();
                    if (tries.isEmpty()) {
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

    private Expr parenthesised(String keyword) {
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

    private Statement ifStatement() {
        Token first = parser.advance();
        parser.enter(first);
        Expr condition = parser.typing.condition(parenthesised("if"));
        SourceSpan span = parser.since(first);
        if (parser.at(";") && parser.peek().line() == parser.previous().line()) {
            parser.diagnostics.warn(parser.peek().span(), "emptyBody", "if");
        }
        Statement yes = body();
        Statement no = parser.accept("else") ? body() : null;
        parser.leave();
        return new Statement.If(condition, yes, no, span);
    }

    private Statement whileStatement() {
        Token first = parser.advance();
        Expr condition = parser.typing.condition(parenthesised("while"));
        SourceSpan span = parser.since(first);
        return new Statement.While(condition, loopBody(), span);
    }

    private Statement loopBody() {
        loops++;
        breakables++;
        try {
            return body();
        } finally {
            loops--;
            breakables--;
        }
    }

    private Statement doStatement() {
        Token first = parser.advance();
        Statement body = loopBody();
        Token at = parser.peek();
        if (!parser.accept("while")) {
            throw parser.abandon(at, "doWithoutWhile");
        }
        Expr condition = parser.typing.condition(parenthesised("while"));
        SourceSpan span = parser.since(at);
        parser.expect(";");
        return new Statement.Do(body, condition, first.line() == at.line() ? parser.since(first) : span);
    }

    private Statement forStatement() {
        Token first = parser.advance();
        if (!parser.at("(")) {
            throw parser.abandon(parser.peek(), "conditionParentheses", "for");
        }
        parser.advance();
        Scope outer = parser.scope;
        parser.scope = new Scope(outer);
        int firstLocal = parser.locals.size();
        Statement init = null;
        if (parser.declarations.startsDeclaration(parser.peek())) {
            init = new VariableDeclarations(parser).local();
        } else if (!parser.accept(";")) {
            Token at = parser.peek();
            Expr value = parser.typing.rvalue(parser.expressions.full());
            init = new Statement.Expression(value, parser.since(at));
            parser.expect(";");
        }
        Expr condition = parser.at(";") ? null : parser.typing.condition(parser.expressions.full());
        parser.expect(";");
        Expr step = parser.at(")") ? null : parser.typing.rvalue(parser.expressions.full());
        parser.expect(")");
        SourceSpan span = parser.since(first);
        int locals = parser.locals.size();
        Statement body = loopBody();
        parser.scope = outer;
        List<Variable> variables = List.copyOf(parser.locals.subList(firstLocal, locals));
        return new Statement.For(init, condition, step, body, variables, span);
    }

    private Statement switchStatement() {
        Token first = parser.advance();
        Expr value = parser.typing.promote(parenthesised("switch"));
        if (!value.type().isInteger()) {
            value = parser.typing.wrong(value, "switchInteger", value.type().toString());
        }
        SourceSpan span = parser.since(first);
        List<Statement.Case> cases = new ArrayList<>();
        switches.push(cases);
        caseValues.push(new HashSet<>());
        breakables++;
        Statement body;
        try {
            body = body();
        } finally {
            breakables--;
            switches.pop();
            caseValues.pop();
        }
        return new Statement.Switch(value, body, cases, span);
    }

    private Statement caseLabel() {
        Token first = parser.advance();
        Long value = null;
        if (first.is("case")) {
            Expr e = parser.typing.rvalue(parser.expressions.conditional());
            if (e instanceof Expr.Constant constant && constant.type().isInteger()) {
                value = constant.bits();
            } else {
                parser.typing.error(e, "caseConstant");
                value = Long.MIN_VALUE + parser.position();
            }
        }
        parser.expect(":");
        if (switches.isEmpty()) {
            parser.diagnostics.error(first, "caseOutside", first.text());
            return new Statement.Empty();
        }
        if (!caseValues.peek().add(value)) {
            parser.diagnostics.error(first, "caseTwice", value == null ? "default" : "case " + value);
        }
        Statement.Case label = new Statement.Case(value);
        switches.peek().add(label);
        return labelled(label);
    }

    private Statement labelled(Statement label) {
        if (parser.at("}")) {
            return label;
        }
        parser.enter(parser.peek());
        List<Statement> both = List.of(label, blockItem());
        parser.leave();
        return new Statement.Several(both);
    }

    private Statement jump() {
        Token token = parser.advance();
        boolean fine = token.is("break") ? breakables > 0 : loops > 0;
        if (!fine) {
            parser.diagnostics.error(token, token.is("break") ? "breakOutside" : "continueOutside");
        }
        parser.expect(";");
        return token.is("break") ? new Statement.Break(token.span()) : new Statement.Continue(token.span());
    }

    private Statement returnStatement() {
        Token first = parser.advance();
        CType result = parser.function == null ? CType.INT : parser.function.result();
        if (parser.at(";")) {
            parser.advance();
            if (!result.isVoid()) {
                parser.diagnostics.warn(first.span(), "returnValueMissing", parser.functionName, result.toString());
            }
            return new Statement.Return(null, parser.since(first));
        }
        Expr value = parser.expressions.full();
        SourceSpan span = parser.since(first);
        parser.expect(";");
        if (result.isVoid()) {
            if (!value.type().isVoid()) {
                parser.typing.error(value, "returnFromVoid", parser.functionName);
            }
            return new Statement.Several(List.of(
                    new Statement.Expression(parser.typing.rvalue(value), span), new Statement.Return(null, span)));
        }
        if (value instanceof Expr.Address address
                && address.place() instanceof Expr.Name name
                && name.variable().place == Variable.Place.LOCAL) {
            parser.diagnostics.warn(value.span(), "returnLocal", name.variable().name);
        } else if (value instanceof Expr.Name name
                && name.variable().place == Variable.Place.LOCAL
                && name.type() instanceof CType.Array) {
            parser.diagnostics.warn(value.span(), "returnLocal", name.variable().name);
        }
        return new Statement.Return(parser.typing.assignable(value, result), span);
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
        label.protectedBy = List.copyOf(tries);
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

    private Statement tryStatement() {
        Token first = parser.advance();
        Variable record = parser.local("", new CType.Array(CType.UNSIGNED, 4), first);
        Variable code = parser.local("", CType.UNSIGNED_LONG, first);
        record.assigned = true;
        code.assigned = true;
        Statement.Try result = new Statement.Try(first.span(), record, code);
        requireBrace("__try");
        tries.push(result);
        try {
            result.body = block();
        } finally {
            tries.pop();
        }
        Token handler = parser.peek();
        if (handler.is("__except") || handler.is("_except")) {
            parser.advance();
            Expr filter = parenthesised("__except");
            result.filter = parser.typing.assignable(filter, CType.INT);
            requireBrace("__except");
            result.handler = block();
        } else if (handler.is("__finally") || handler.is("_finally")) {
            parser.advance();
            requireBrace("__finally");
            result.last = block();
        } else {
            throw parser.abandon(first, "tryAlone");
        }
        return result;
    }

    private void requireBrace(String keyword) {
        if (!parser.at("{")) {
            throw parser.abandon(parser.peek(), "braceAfter", keyword);
        }
    }

    public @Nullable Statement single() {
        return parser.atEnd() ? null : blockItem();
    }
}
