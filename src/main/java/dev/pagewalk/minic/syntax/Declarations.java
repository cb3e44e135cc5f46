package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;

/** Declarations at file level: functions, variables, typedefs. */
final class Declarations {

    private final Parser parser;

    Declarations(Parser parser) {
        this.parser = parser;
    }

    // ---- at file level

    /** A declaration or function definition outside functions. */
    void external() {
        Token first = parser.peek();
        if (first.kind() == Token.Kind.NAME
                && parser.peek(1).is("(")
                && parser.find(first.text()) == null
                && !parser.specifiers.startsDeclaration(first)) {
            implicitInt(first);
            return;
        }
        TypeSpecifiers.Specifiers specifiers = parser.specifiers.specifiers();
        if (parser.accept(";")) {
            return;
        }
        boolean only = true;
        while (true) {
            Declarators.Declarator declarator = parser.declarators.declarator(specifiers.type());
            if (declarator.name() == null) {
                throw parser.abandon(
                        parser.peek(), "expectedName", parser.peek().text());
            }
            if (declarator.type() instanceof CType.Function type && declarator.parameters() != null) {
                Variable function = FunctionDeclarations.declare(parser, specifiers, declarator, type);
                if (only && parser.at("{")) {
                    FunctionDeclarations.define(parser, function, declarator, type);
                    return;
                }
            } else if (specifiers.isTypedef()) {
                typedef(declarator);
            } else {
                new VariableDeclarations(parser).global(specifiers, declarator);
            }
            only = false;
            if (!parser.accept(",")) {
                break;
            }
        }
        parser.expect(";");
    }

    /** {@code main() {}}: old C without a type. */
    private void implicitInt(Token first) {
        Declarators.Declarator declarator = parser.declarators.declarator(CType.INT);
        if (declarator.type() instanceof CType.Function type && parser.at("{") && declarator.name() != null) {
            parser.diagnostics.warn(first.span(), "implicitInt", first.text());
            TypeSpecifiers.Specifiers specifiers = new TypeSpecifiers.Specifiers(CType.INT, false, false, false, first);
            FunctionDeclarations.define(
                    parser, FunctionDeclarations.declare(parser, specifiers, declarator, type), declarator, type);
            return;
        }
        throw parser.abandon(first, "statementOutside", first.text());
    }

    void typedef(Declarators.Declarator declarator) {
        Token name = declarator.name();
        if (name == null) {
            throw parser.abandon(parser.peek(), "expectedName", parser.peek().text());
        }
        Scope.Entity before = parser.scope.names.get(name.text());
        if (before != null && !(before instanceof Scope.Typedef(CType type) && type.equals(declarator.type()))) {
            parser.diagnostics.error(name, "redefined", name.text());
            return;
        }
        parser.scope.names.put(name.text(), new Scope.Typedef(declarator.type()));
    }
}
