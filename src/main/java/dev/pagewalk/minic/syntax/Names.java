package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Literals;
import dev.pagewalk.minic.source.Suggestion;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names in expressions, and what is to be said of those that nothing declares. */
final class Names {

    private final Parser parser;
    private final Calls calls;
    private final Set<Variable> undeclared = new HashSet<>();

    Names(Parser parser) {
        this.parser = parser;
        this.calls = new Calls(parser);
    }

    Expr name() {
        Token token = parser.advance();
        String text = token.text();
        if (text.equals("__FUNCTION__") || text.equals("__func__")) {
            String quoted = "\"" + parser.functionName + "\"";
            byte[] bytes = Literals.string(
                    new Token(Token.Kind.STRING, quoted, 1, 1, 1, false, false, null, null), false, parser.diagnostics);
            Variable variable =
                    new Variable("", new CType.Array(CType.CHAR, bytes.length + 1), Variable.Kind.GLOBAL, token);
            variable.initial = Arrays.copyOf(bytes, bytes.length + 1);
            parser.unnamed.add(variable);
            return new Expr.Text(variable, variable.type, token.span());
        }
        Scope.Entity entity = parser.find(text);
        if (entity instanceof Scope.Enumerator(CType type, int value)) {
            return new Expr.Constant(type, value, token.span());
        }
        if (entity instanceof Variable variable && undeclared.contains(variable)) {
            return new Expr.Wrong(CType.INT, token.span());
        }
        if (entity instanceof Variable variable) {
            if (variable.kind != Variable.Kind.NATIVE) {
                variable.used = true;
            }
            return new Expr.Name(variable, variable.type, token.span());
        }
        if (Statements.KEYWORDS.contains(text) || parser.specifiers.startsDeclaration(token)) {
            throw parser.abandon(token, entity instanceof Scope.Typedef ? "typeAsValue" : "expectedExpression", text);
        }
        if (parser.at("(")) {
            return calls.undeclared(token);
        }
        return unknown(token);
    }

    private Expr unknown(Token token) {
        String text = token.text();
        String header = parser.headers.headerOf(text);
        String owner = parser.frame.ownerOf(text);
        if (owner != null) {
            parser.diagnostics.error(token, "frameGone", text, owner);
        } else if (CplusPlus.WORDS.contains(text)) {
            throw parser.abandon(token, "cplusplus", text);
        } else if (header != null) {
            parser.diagnostics.error(token, "nameNeedsHeader", text, header);
        } else {
            parser.diagnostics.error(token, "undeclared", text, Suggestion.of(text, visibleNames(false)));
        }
        // said once: from now on it is known to be wrong
        if (parser.function != null) {
            wrong(token);
        }
        return new Expr.Wrong(CType.INT, token.span());
    }

    /** Makes a name known as one whose declaration is wrong: using it is no further mistake. */
    void wrong(Token name) {
        Variable variable = new Variable(name.text(), CType.INT, Variable.Kind.LOCAL, name);
        variable.assigned = true;
        undeclared.add(variable);
        parser.scope.names.put(name.text(), variable);
    }

    Set<String> visibleNames(boolean functions) {
        Set<String> names = new HashSet<>();
        for (Scope scope = parser.scope; scope != null; scope = scope.outer) {
            collect(scope.names, functions, names);
        }
        collect(parser.environment.names(), functions, names);
        if (!functions) {
            names.addAll(parser.environment.macros().keySet());
        }
        return names;
    }

    static void collect(Map<String, Scope.Entity> from, boolean functions, Set<String> names) {
        List<String> found = new ArrayList<>();
        from.forEach((name, entity) -> {
            boolean function = entity instanceof Variable v && v.type instanceof CType.Function;
            if (function == functions || !functions && entity instanceof Scope.Enumerator) {
                found.add(name);
            }
        });
        names.addAll(found);
    }
}
