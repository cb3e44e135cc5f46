package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Branches, loops, {@code switch}, and what leaves them. */
final class ControlStatements {

    private final Parser parser;
    private final Deque<List<Statement.Case>> switches = new ArrayDeque<>();
    private final Deque<Set<Long>> caseValues = new ArrayDeque<>();
    private int loops;
    private int breakables;

    ControlStatements(Parser parser) {
        this.parser = parser;
    }

    Statement ifStatement() {
        Token first = parser.advance();
        parser.enter(first);
        Expr condition = parser.typing.condition(parser.statements.parenthesised("if"));
        SourceSpan span = parser.since(first);
        if (parser.at(";") && parser.peek().line() == parser.previous().line()) {
            parser.diagnostics.warn(parser.peek().span(), "emptyBody", "if");
        }
        Statement yes = parser.statements.body();
        Statement no = parser.accept("else") ? parser.statements.body() : null;
        parser.leave();
        return new Statement.If(condition, yes, no, span);
    }

    Statement whileStatement() {
        Token first = parser.advance();
        Expr condition = parser.typing.condition(parser.statements.parenthesised("while"));
        SourceSpan span = parser.since(first);
        return new Statement.While(condition, loopBody(), span);
    }

    private Statement loopBody() {
        loops++;
        breakables++;
        try {
            return parser.statements.body();
        } finally {
            loops--;
            breakables--;
        }
    }

    Statement doStatement() {
        Token first = parser.advance();
        Statement body = loopBody();
        Token at = parser.peek();
        if (!parser.accept("while")) {
            throw parser.abandon(at, "doWithoutWhile");
        }
        Expr condition = parser.typing.condition(parser.statements.parenthesised("while"));
        SourceSpan span = parser.since(at);
        parser.expect(";");
        return new Statement.Do(body, condition, first.line() == at.line() ? parser.since(first) : span);
    }

    Statement forStatement() {
        Token first = parser.advance();
        if (!parser.at("(")) {
            throw parser.abandon(parser.peek(), "conditionParentheses", "for");
        }
        parser.advance();
        Scope outer = parser.scope;
        parser.scope = new Scope(outer);
        int firstLocal = parser.locals.size();
        Statement init = null;
        if (parser.specifiers.startsDeclaration(parser.peek())) {
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

    Statement switchStatement() {
        Token first = parser.advance();
        Expr value = parser.typing.promote(parser.statements.parenthesised("switch"));
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
            body = parser.statements.body();
        } finally {
            breakables--;
            switches.pop();
            caseValues.pop();
        }
        return new Statement.Switch(value, body, cases, span);
    }

    Statement caseLabel() {
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
        return parser.statements.labelled(label);
    }

    Statement jump() {
        Token token = parser.advance();
        boolean fine = token.is("break") ? breakables > 0 : loops > 0;
        if (!fine) {
            parser.diagnostics.error(token, token.is("break") ? "breakOutside" : "continueOutside");
        }
        parser.expect(";");
        return token.is("break") ? new Statement.Break(token.span()) : new Statement.Continue(token.span());
    }

    Statement returnStatement() {
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
                && name.variable().kind == Variable.Kind.LOCAL) {
            parser.diagnostics.warn(value.span(), "returnLocal", name.variable().name);
        } else if (value instanceof Expr.Name name
                && name.variable().kind == Variable.Kind.LOCAL
                && name.type() instanceof CType.Array) {
            parser.diagnostics.warn(value.span(), "returnLocal", name.variable().name);
        }
        return new Statement.Return(parser.assignments.assignable(value, result), span);
    }
}
