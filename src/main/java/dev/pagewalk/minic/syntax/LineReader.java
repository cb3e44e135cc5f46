package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.source.Preprocessor;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is typed beside a program: lines of the console and watch expressions. */
public final class LineReader {

    /**
     * A line of the console as the body of a function without parameters.
     *
     * @param parser what it left known
     * @param value of the expression that ends the line; null if it ends with a statement
     */
    public record Line(
            Parser parser,
            List<Statement> statements,
            @Nullable Expr value) {}

    private final SystemHeaders headers;
    private final Environment known;
    private final FrameNames frame;
    private final Diagnostics diagnostics;

    /**
     * @param known what the program, or else the library, makes known
     * @param frame the variables of the innermost call
     */
    public LineReader(SystemHeaders headers, Environment known, FrameNames frame, Diagnostics diagnostics) {
        this.headers = headers;
        this.known = known;
        this.frame = frame;
        this.diagnostics = diagnostics;
    }

    private List<Token> tokens(String text) {
        return new Preprocessor<>(headers, known, false, diagnostics).process(text);
    }

    private Parser parser(List<Token> tokens) {
        Parser parser = new Parser(headers, tokens, known, diagnostics);
        parser.function = new CType.Function(CType.INT, List.of(), false, true);
        parser.frame = frame;
        return parser;
    }

    /**
     * Reads one expression and nothing more.
     *
     * @throws TokenStream.Abandon if it is none, which is reported
     */
    public Expr expression(String text) {
        List<Token> tokens = tokens(text);
        Parser parser = parser(tokens);
        parser.scope = new Scope(frame.scope(parser.file, tokens.getLast()));
        Expr e = parser.expressions.full();
        parser.accept(";");
        if (!parser.atEnd()) {
            throw parser.abandon(parser.peek(), "unexpected", parser.peek().text());
        }
        return e;
    }

    /**
     * Reads a line of the console; its last semicolon may be missing.
     *
     * @param names what earlier lines declared
     * @param tags the same for structs, unions and enumerations
     * @throws TokenStream.Abandon after a syntax error, which is reported
     */
    public Line line(String text, Map<String, Scope.Entity> names, Map<String, CType> tags) {
        List<Token> tokens = new ArrayList<>(tokens(text));
        Token end = tokens.removeLast();
        if (!tokens.isEmpty() && !tokens.getLast().is(";")) {
            tokens.add(new Token(Token.Kind.PUNCTUATION, ";", end.line(), end.column(), 1, false, false, null, null));
        }
        tokens.add(end);
        Parser parser = parser(tokens);
        parser.file.names.putAll(names);
        parser.file.tags.putAll(tags);
        parser.functionName = "console";
        // what the line declares stands beside the variables of the call: one name can't be both
        parser.scope = frame.scope(parser.file, end);
        List<Statement> statements = new ArrayList<>();
        Expr value = null;
        while (!parser.atEnd() && !diagnostics.hasErrors()) {
            if (value != null) {
                statements.add(new Statement.Expression(parser.typing.rvalue(value), value.span()));
                value = null;
            }
            Statement statement = declarationOrStatement(parser);
            if (statement != null) {
                statements.add(statement);
            } else {
                value = expression(parser);
                parser.accept(";");
            }
        }
        return new Line(parser, statements, value);
    }

    private static @Nullable Statement declarationOrStatement(Parser parser) {
        Token token = parser.peek();
        boolean statement = token.is("{")
                || token.is(";")
                || token.kind() == Token.Kind.NAME && !token.is("sizeof") && Statements.KEYWORDS.contains(token.text())
                || parser.declarations.startsDeclaration(token);
        return statement ? parser.statements.single() : null;
    }

    /** An expression; the name on the left of an {@code =} may be new. */
    private Expr expression(Parser parser) {
        Token name = parser.peek();
        boolean isNew = name.kind() == Token.Kind.NAME
                && parser.peek(1).is("=")
                && parser.find(name.text()) == null
                && !frame.isTaken(name.text());
        if (!isNew) {
            return parser.expressions.full();
        }
        parser.advance();
        parser.advance();
        Expr right = parser.typing.rvalue(parser.expressions.assignment());
        if (right instanceof Expr.Wrong) {
            return right;
        }
        if (right.type().isVoid()) {
            parser.typing.error(right, "voidValue");
            return right;
        }
        Variable variable = parser.local(name.text(), right.type().plain(), name);
        parser.scope.names.put(name.text(), variable);
        SourceSpan span = parser.since(name);
        return parser.typing.assign(new Expr.Name(variable, variable.type, name.span()), right, span);
    }
}
