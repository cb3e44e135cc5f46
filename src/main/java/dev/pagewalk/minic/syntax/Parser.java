package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file: tokens to typed functions and variables. Grammar by area: {@link Declarations}, {@link Initialisers},
 * {@link Statements}, {@link Expressions}; the rules of types are in {@link Typing}.
 */
public final class Parser extends TokenStream {
    static final int DEEPEST = 200;

    /** A function with its body. */
    public record FunctionDefinition(
            Variable variable,
            CType.Function type,
            List<Variable> parameters,
            List<Variable> locals,
            Statement.Block body,
            Token name,
            SourceSpan end) {}

    final SystemHeaders headers;
    final boolean inHeader;
    /** Names and tags of the file. */
    public final Scope file = new Scope(null);

    final TypeSpecifiers specifiers;
    final Declarators declarators;
    final Declarations declarations;
    final Initialisers initialisers;
    Statements statements;
    final UnaryExpressions unaries;
    final PostfixExpressions postfixes;
    final PrimaryExpressions primaries;
    final Names names;
    final Expressions expressions;
    final Typing typing;
    final OperatorTyping operators;
    final AssignmentTyping assignments;
    final Checks checks = new Checks();

    /** The innermost scope around the place that is read. */
    public Scope scope = file;
    /** What can be seen of the paused program; nothing unless something is typed beside it. */
    public FrameNames frame = FrameNames.NONE;

    /** Variables and functions of the file by name. */
    public final Map<String, Variable> globals = new LinkedHashMap<>();
    /** Static locals and string literals, which have no name outside. */
    public final List<Variable> unnamed = new ArrayList<>();

    /** String literals by their bytes. */
    public final Map<String, Variable> texts = new HashMap<>();
    /** Functions with a body, in order. */
    public final List<FunctionDefinition> functions = new ArrayList<>();
    /** Locals of the function being read. */
    public List<Variable> locals = new ArrayList<>();

    /** The type of the function that is read. */
    public CType.@Nullable Function function;

    String functionName = "";
    private int depth;

    /** @param environment what is known before the text begins */
    public Parser(SystemHeaders headers, List<Token> tokens, Environment environment, Diagnostics diagnostics) {
        super(tokens, environment, diagnostics);
        this.headers = headers;
        this.inHeader = tokens.getLast().line() == 0;
        this.typing = new Typing(this);
        this.operators = new OperatorTyping(this);
        this.assignments = new AssignmentTyping(this);
        this.specifiers = new TypeSpecifiers(this);
        this.declarators = new Declarators(this);
        this.declarations = new Declarations(this);
        this.initialisers = new Initialisers(this);
        this.names = new Names(this);
        this.primaries = new PrimaryExpressions(this);
        this.postfixes = new PostfixExpressions(this);
        this.unaries = new UnaryExpressions(this);
        this.expressions = new Expressions(this);
        this.statements = new Statements(this);
    }

    /** Reads the whole text. */
    public void unit() {
        while (!atEnd() && !diagnostics.isFull()) {
            int before = position();
            try {
                if (accept(";")) {
                    continue;
                }
                if (at("}")) {
                    throw abandon(advance(), "strayBrace");
                }
                declarations.external();
            } catch (Outside outside) {
                scope = file;
                function = null;
                depth = 0;
                statements = new Statements(this);
                goOn(outside);
                continue;
            } catch (Abandon e) {
                scope = file;
                function = null;
                recoverOutside();
            }
            if (position() == before) {
                advance();
            }
        }
    }

    /** After a syntax error outside a function: to the next thing that starts a line and looks like a declaration. */
    private void recoverOutside() {
        int braces = 0;
        while (!atEnd()) {
            if (at("{")) {
                braces++;
            } else if (at("}")) {
                braces--;
                if (braces <= 0) {
                    advance();
                    accept(";");
                    return;
                }
            } else if (at(";") && braces == 0) {
                advance();
                return;
            } else if (braces == 0 && peek().first() && specifiers.startsDeclaration(peek())) {
                return;
            }
            advance();
        }
    }

    void enter(Token token) {
        if (++depth > DEEPEST) {
            throw abandon(token, "tooDeep", String.valueOf(DEEPEST));
        }
    }

    void leave() {
        depth--;
    }

    int depth() {
        return depth;
    }

    void restoreDepth(int value) {
        depth = value;
    }

    Scope.@Nullable Entity find(String name) {
        Scope.Entity entity = scope.find(name);
        return entity != null ? entity : environment.names().get(name);
    }

    @Nullable CType findTag(String tag) {
        CType type = scope.findTag(tag);
        return type != null ? type : environment.tags().get(tag);
    }

    boolean isTypeName(Token token) {
        return token.kind() == Token.Kind.NAME && find(token.text()) instanceof Scope.Typedef;
    }

    /** A new local variable of the current function. */
    public Variable local(String name, CType type, Token declared) {
        Variable variable = new Variable(name, type, Variable.Kind.LOCAL, declared);
        locals.add(variable);
        return variable;
    }
}
