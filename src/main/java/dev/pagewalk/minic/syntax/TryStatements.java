package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Structured exception handling: {@code __try} with its handler. */
final class TryStatements {

    private final Parser parser;
    private Deque<Statement.Try> tries = new ArrayDeque<>();

    TryStatements(Parser parser) {
        this.parser = parser;
    }

    Statement tryStatement() {
        Token first = parser.advance();
        Variable record = parser.local("", new CType.Array(CType.UNSIGNED, 4), first);
        Variable code = parser.local("", CType.UNSIGNED_LONG, first);
        record.assigned = true;
        code.assigned = true;
        Statement.Try result = new Statement.Try(first.span(), record, code);
        requireBrace("__try");
        tries.push(result);
        try {
            result.body = parser.statements.block();
        } finally {
            tries.pop();
        }
        Token handler = parser.peek();
        if (handler.is("__except") || handler.is("_except")) {
            parser.advance();
            Expr filter = parser.statements.parenthesised("__except");
            result.filter = parser.assignments.assignable(filter, CType.INT);
            requireBrace("__except");
            result.handler = parser.statements.block();
        } else if (handler.is("__finally") || handler.is("_finally")) {
            parser.advance();
            requireBrace("__finally");
            result.last = parser.statements.block();
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

    /** True inside of a __try block. */
    boolean isAround() {
        return !tries.isEmpty();
    }

    /** The __try blocks around, innermost first. */
    List<Statement.Try> around() {
        return List.copyOf(tries);
    }
}
