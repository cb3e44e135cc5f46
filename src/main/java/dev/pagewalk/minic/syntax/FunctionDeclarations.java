package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import dev.pagewalk.minic.type.TypeNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prototypes and definitions of functions. */
final class FunctionDeclarations {
    private FunctionDeclarations() {}

    static Variable declare(
            Parser parser,
            TypeSpecifiers.Specifiers specifiers,
            Declarators.Declarator declarator,
            CType.Function type) {
        Token name = declarator.name();
        if (specifiers.isTypedef()) {
            parser.declarations.typedef(declarator);
            return new Variable(name.text(), type, Variable.Kind.FUNCTION, name);
        }
        Scope.Entity before = parser.file.names.get(name.text());
        if (before instanceof Variable known) {
            if (!(known.type instanceof CType.Function other)) {
                parser.diagnostics.error(name, "redefined", name.text());
                return new Variable(name.text(), type, Variable.Kind.FUNCTION, name);
            }
            if (!compatible(other, type)) {
                parser.diagnostics.error(name, "prototypeDiffers", name.text(), TypeNames.declare(other, name.text()));
            } else if (!other.prototype()) {
                known.type = type;
            }
            return known;
        }
        if (before != null) {
            parser.diagnostics.error(name, "redefined", name.text());
        }
        Variable variable =
                new Variable(name.text(), type, parser.inHeader ? Variable.Kind.NATIVE : Variable.Kind.FUNCTION, name);
        variable.parameterNames = names(declarator.parameters());
        // a prototype of a function that the system has means the system's
        if (!parser.inHeader
                && !parser.at("{")
                && parser.environment.names().get(name.text()) instanceof Variable system) {
            return system;
        }
        parser.file.names.put(name.text(), variable);
        if (!parser.inHeader) {
            parser.globals.put(name.text(), variable);
        }
        return variable;
    }

    private static List<String> names(@Nullable List<Declarators.Parameter> parameters) {
        List<String> names = new ArrayList<>();
        if (parameters != null) {
            parameters.forEach(p -> names.add(p.name() == null ? "" : p.name().text()));
        }
        return names;
    }

    private static boolean compatible(CType.Function a, CType.Function b) {
        if (!a.result().equals(b.result())) {
            return false;
        }
        if (!a.prototype() || !b.prototype()) {
            return true;
        }
        if (a.variadic() != b.variadic()
                || a.parameters().size() != b.parameters().size()) {
            return false;
        }
        for (int i = 0; i < a.parameters().size(); i++) {
            if (!a.parameters().get(i).plain().equals(b.parameters().get(i).plain())) {
                return false;
            }
        }
        return true;
    }

    static void define(Parser parser, Variable function, Declarators.Declarator declarator, CType.Function type) {
        Token name = declarator.name();
        if (function.defined) {
            parser.diagnostics.error(name, "redefined", name.text());
        }
        function.defined = true;
        function.parameterNames = names(declarator.parameters());
        if (Declarators.isIncomplete(type.result())) {
            parser.diagnostics.error(name, "incompleteType", type.result().toString());
        }
        List<Variable> parameters = new ArrayList<>();
        parser.locals = new ArrayList<>();
        parser.function = type;
        parser.functionName = name.text();
        parser.scope = new Scope(parser.file);
        for (Declarators.Parameter parameter : declarator.parameters()) {
            Token at = parameter.name() == null ? name : parameter.name();
            if (parameter.name() == null) {
                parser.diagnostics.error(name, "parameterName", name.text());
            }
            if (Declarators.isIncomplete(parameter.type())) {
                parser.diagnostics.error(at, "incompleteType", parameter.type().toString());
            }
            Variable variable = new Variable(at.text(), parameter.type(), Variable.Kind.LOCAL, at);
            variable.assigned = true;
            parameters.add(variable);
            if (parser.scope.names.put(at.text(), variable) != null && parameter.name() != null) {
                parser.diagnostics.error(at, "redefined", at.text());
            }
        }
        Statement.Block body = parser.statements.functionBody();
        parser.functions.add(new Parser.FunctionDefinition(
                function,
                type,
                parameters,
                parser.locals,
                body,
                name,
                parser.previous().span()));
        parser.scope = parser.file;
        parser.function = null;
    }
}
