package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.List;

/** Variables: at file level, static ones, locals. */
final class VariableDeclarations {
    private final Parser parser;

    VariableDeclarations(Parser parser) {
        this.parser = parser;
    }

    void global(TypeSpecifiers.Specifiers specifiers, Declarators.Declarator declarator) {
        Token name = declarator.name();
        CType type = declarator.type();
        if (type.isVoid()) {
            throw parser.abandon(name, "voidVariable", name.text());
        }
        Scope.Entity before = parser.file.names.get(name.text());
        Variable variable;
        if (before instanceof Variable known && known.kind == Variable.Kind.GLOBAL && sameOrSized(known, type)) {
            variable = known;
        } else {
            if (before != null) {
                parser.diagnostics.error(name, "redefined", name.text());
            }
            variable = new Variable(name.text(), type, Variable.Kind.GLOBAL, name);
            parser.file.names.put(name.text(), variable);
            parser.globals.put(name.text(), variable);
        }
        if (parser.accept("=")) {
            if (variable.defined) {
                parser.diagnostics.error(name, "redefined", name.text());
            }
            variable.defined = true;
            variable.type = parser.initialisers.constant(variable, type);
        } else if (!specifiers.isExtern()) {
            if (Declarators.isIncomplete(type) && !(type instanceof CType.Array)) {
                parser.diagnostics.error(name, "incompleteType", type.toString());
            } else if (Declarators.isIncomplete(variable.type)) {
                parser.diagnostics.error(name, "arrayLengthMissing", name.text());
            }
        }
    }

    private static boolean sameOrSized(Variable known, CType type) {
        if (known.type.equals(type)) {
            return true;
        }
        if (known.type instanceof CType.Array(CType a, int n)
                && type instanceof CType.Array(CType b, int m)
                && a.equals(b)
                && (n < 0 || m < 0)) {
            known.type = n < 0 ? type : known.type;
            return true;
        }
        return false;
    }

    /** A declaration in a block; the first token starts one. */
    Statement local() {
        Token first = parser.peek();
        int position = parser.position();
        TypeSpecifiers.Specifiers specifiers = parser.specifiers.specifiers();
        List<Statement> initialisers = new ArrayList<>();
        if (parser.accept(";")) {
            return new Statement.Empty();
        }
        do {
            Token start = parser.peek();
            Declarators.Declarator declarator = parser.declarators.declarator(specifiers.type());
            if (declarator.name() == null) {
                throw parser.abandon(
                        parser.peek(), "expectedName", parser.peek().text());
            }
            if (specifiers.isTypedef()) {
                parser.declarations.typedef(declarator);
            } else if (declarator.type() instanceof CType.Function type) {
                if (parser.at("{")) {
                    parser.diagnostics.error(
                            declarator.name(),
                            "functionInside",
                            declarator.name().text(),
                            parser.functionName);
                    throw new TokenStream.Outside(position);
                }
                Variable function = FunctionDeclarations.declare(parser, specifiers, declarator, type);
                parser.scope.names.put(declarator.name().text(), function);
            } else {
                variable(specifiers, declarator, initialisers.isEmpty() ? first : start, initialisers);
            }
        } while (parser.accept(","));
        parser.expect(";");
        return new Statement.Several(initialisers);
    }

    private void variable(
            TypeSpecifiers.Specifiers specifiers,
            Declarators.Declarator declarator,
            Token start,
            List<Statement> initialisers) {
        Token name = declarator.name();
        CType type = declarator.type();
        if (type.isVoid()) {
            parser.diagnostics.error(name, "voidVariable", name.text());
            type = CType.INT;
        }
        if (parser.scope.names.containsKey(name.text())) {
            parser.diagnostics.error(name, "redefined", name.text());
        }
        if (specifiers.isExtern()) {
            Scope.Entity global = parser.file.names.get(name.text());
            if (global != null) {
                parser.scope.names.put(name.text(), global);
            } else {
                Variable variable = new Variable(name.text(), type, Variable.Kind.GLOBAL, name);
                parser.file.names.put(name.text(), variable);
                parser.globals.put(name.text(), variable);
            }
            return;
        }
        if (specifiers.isStatic()) {
            Variable variable = new Variable(name.text(), type, Variable.Kind.GLOBAL, name);
            parser.unnamed.add(variable);
            parser.scope.names.put(name.text(), variable);
            if (parser.accept("=")) {
                variable.type = parser.initialisers.constant(variable, type);
            }
            requireComplete(variable);
            return;
        }
        Variable variable = parser.local(name.text(), type, name);
        parser.scope.names.put(name.text(), variable);
        if (parser.accept("=")) {
            variable.assigned = true;
            Statement statement = parser.initialisers.local(variable, type, start);
            initialisers.add(statement);
            if (statement instanceof Statement.Initialise initialise
                    && initialise.parts().size() == 1) {
                parser.checks.got(variable, initialise.parts().getFirst().value());
            }
        }
        requireComplete(variable);
    }

    private void requireComplete(Variable variable) {
        if (Declarators.isIncomplete(variable.type)) {
            boolean array = variable.type instanceof CType.Array;
            parser.diagnostics.error(
                    variable.declared,
                    array ? "arrayLengthMissing" : "incompleteType",
                    array ? variable.name : variable.type.toString());
            variable.type = CType.INT;
        }
    }
}
