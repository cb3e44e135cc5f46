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
     * @param declared the variables that it declares outside of blocks
     * @param value of the expression that ends the line; null if it ends with a statement
     * @param addresses where the variables of the innermost call lie
     */
    public record Line(
            Parser parser,
            List<Statement> statements,
            List<Variable> declared,
            @Nullable Expr value,
            Map<Variable, Integer> addresses) {}

    /**
     * A watch expression.
     *
     * @param addresses where the variables of the innermost call lie
     */
    public record Watched(Expr value, Map<Variable, Integer> addresses) {}

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
    public Watched expression(String text) {
        List<Token> tokens = tokens(text);
        Parser parser = parser(tokens);
        FrameNames.Visible visible = frame.in(parser.file, tokens.getLast());
        parser.scope = new Scope(visible.scope());
        Expr e = parser.expressions.full();
        parser.accept(";");
        if (!parser.atEnd()) {
            throw parser.abandon(parser.peek(), "unexpected", parser.peek().text());
        }
        return new Watched(e, visible.addresses());
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
        FrameNames.Visible visible = frame.in(parser.file, end);
        parser.scope = visible.scope();
        List<Statement> statements = new ArrayList<>();
        List<Variable> declared = new ArrayList<>();
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
        // later lines see it
        parser.scope.names.values().forEach(entity -> {
            if (entity instanceof Variable variable && variable.kind == Variable.Kind.LOCAL) {
                variable.kind = Variable.Kind.GLOBAL;
                declared.add(variable);
            }
        });
        return new Line(parser, statements, declared, value, visible.addresses());
    }

    private static @Nullable Statement declarationOrStatement(Parser parser) {
        Token token = parser.peek();
        boolean statement = token.is("{")
                || token.is(";")
                || token.kind() == Token.Kind.NAME && !token.is("sizeof") && Statements.KEYWORDS.contains(token.text())
                || parser.specifiers.startsDeclaration(token);
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
        return parser.assignments.assign(new Expr.Name(variable, variable.type, name.span()), right, span);
    }
}
