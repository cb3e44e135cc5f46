package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declarators: pointers, arrays and functions around a name. */
final class Declarators {

    private static final int LARGEST = 0x7FFF_0000;

    /** A parameter. */
    record Parameter(CType type, @Nullable Token name) {}

    private sealed interface Modifier {}

    private record PointerTo(boolean constant) implements Modifier {}

    private record ArrayOf(int length, Token at) implements Modifier {}

    private record FunctionOf(List<Parameter> parameters, boolean variadic, boolean prototype, Token at)
            implements Modifier {}

    /** A declared name with its type; {@code parameters} if it is declared as a function. */
    record Declarator(
            @Nullable Token name, CType type, @Nullable List<Parameter> parameters) {}

    private final Parser parser;

    Declarators(Parser parser) {
        this.parser = parser;
    }

    // ---- declarators

    /** A type without a name, as in a cast. */
    CType typeName() {
        TypeSpecifiers.Specifiers specifiers = parser.specifiers.specifiers();
        Declarator declarator = declarator(specifiers.type());
        if (declarator.name() != null) {
            throw parser.abandon(
                    declarator.name(), "unexpected", declarator.name().text());
        }
        return declarator.type();
    }

    Declarator declarator(CType base) {
        List<Modifier> modifiers = new ArrayList<>();
        Token name = modifiers(modifiers);
        CType type = base;
        List<Parameter> parameters = null;
        if (modifiers.size() > 100) {
            throw parser.abandon(parser.peek(), "tooDeep", "100");
        }
        for (Modifier modifier : modifiers) {
            parameters = null;
            switch (modifier) {
                case PointerTo(boolean constant) -> {
                    type = new CType.Pointer(type);
                    type = constant ? TypeSpecifiers.constant(type) : type;
                }
                case ArrayOf(int length, Token at) -> {
                    if (type instanceof CType.Function || type.isVoid() || isIncomplete(type)) {
                        throw parser.abandon(at, "arrayOf", type.toString());
                    }
                    if ((long) Math.max(0, length) * type.size() > LARGEST) {
                        throw parser.abandon(at, "tooBig");
                    }
                    type = new CType.Array(type, length);
                }
                case FunctionOf function -> {
                    if (type instanceof CType.Function || type.plain() instanceof CType.Array) {
                        throw parser.abandon(function.at(), "functionResult", type.toString());
                    }
                    parameters = function.parameters();
                    type = new CType.Function(
                            type.plain(),
                            parameters.stream().map(Parameter::type).toList(),
                            function.variadic(),
                            function.prototype());
                }
            }
        }
        return new Declarator(name, type, parameters);
    }

    static boolean isIncomplete(CType type) {
        return switch (type.plain()) {
            case CType.Struct struct -> !struct.isComplete();
            case CType.Array(CType of, int length) -> length < 0 || isIncomplete(of);
            default -> false;
        };
    }

    /** Collects in the order in which they apply to the base type. */
    private @Nullable Token modifiers(List<Modifier> modifiers) {
        Token start = parser.peek();
        parser.enter(start);
        skipConventions();
        while (parser.accept("*")) {
            boolean constant = false;
            while (parser.at("const") || parser.at("volatile") || parser.at("restrict") || parser.at("__restrict")) {
                constant |= parser.advance().is("const");
            }
            skipConventions();
            modifiers.add(new PointerTo(constant));
        }
        skipConventions();
        Token name = null;
        List<Modifier> inner = new ArrayList<>();
        Token next = parser.peek(1);
        boolean nested = parser.at("(")
                && (next.is("*")
                        || next.is("(")
                        || TypeSpecifiers.CONVENTIONS.contains(next.text())
                        || next.kind() == Token.Kind.NAME && !parser.specifiers.startsDeclaration(next));
        if (nested) {
            parser.advance();
            name = modifiers(inner);
            parser.expect(")");
        } else if (parser.peek().kind() == Token.Kind.NAME && !isReserved(parser.peek())) {
            name = parser.advance();
        }
        List<Modifier> suffixes = new ArrayList<>();
        while (true) {
            if (parser.at("[")) {
                suffixes.add(array());
            } else if (parser.at("(")) {
                suffixes.add(function());
            } else {
                break;
            }
        }
        for (int i = suffixes.size() - 1; i >= 0; i--) {
            modifiers.add(suffixes.get(i));
        }
        modifiers.addAll(inner);
        parser.leave();
        return name;
    }

    private static boolean isReserved(Token token) {
        return TypeSpecifiers.TYPE_WORDS.contains(token.text())
                || TypeSpecifiers.STORAGE.contains(token.text())
                || Statements.KEYWORDS.contains(token.text());
    }

    private void skipConventions() {
        while (TypeSpecifiers.CONVENTIONS.contains(parser.peek().text())) {
            parser.advance();
        }
    }

    private Modifier array() {
        Token open = parser.advance();
        while (parser.at("static") || parser.at("const")) {
            parser.advance();
        }
        if (parser.accept("]")) {
            return new ArrayOf(-1, open);
        }
        Expr length = parser.expressions.conditional();
        parser.expect("]");
        if (length instanceof Expr.Wrong) {
            return new ArrayOf(1, open);
        }
        if (!(parser.typing.rvalue(length) instanceof Expr.Constant constant)
                || !constant.type().isInteger()) {
            parser.diagnostics.error(length.span(), "arrayLengthConstant");
            return new ArrayOf(1, open);
        }
        if (constant.bits() <= 0 || constant.bits() > LARGEST) {
            parser.diagnostics.error(
                    length.span(),
                    constant.bits() <= 0 ? "arrayLengthPositive" : "tooBig",
                    String.valueOf(constant.bits()));
            return new ArrayOf(1, open);
        }
        return new ArrayOf((int) constant.bits(), open);
    }

    Modifier function() {
        Token open = parser.advance();
        List<Parameter> parameters = new ArrayList<>();
        if (parser.accept(")")) {
            return new FunctionOf(parameters, false, false, open);
        }
        if (parser.at("void") && parser.peek(1).is(")")) {
            parser.advance();
            parser.advance();
            return new FunctionOf(parameters, false, true, open);
        }
        boolean variadic = false;
        Scope outer = parser.scope;
        parser.scope = new Scope(outer);
        do {
            if (parser.accept("...")) {
                variadic = true;
                break;
            }
            TypeSpecifiers.Specifiers specifiers = parser.specifiers.specifiers();
            Declarator declarator = declarator(specifiers.type());
            CType type = adjust(declarator.type());
            if (type.isVoid()) {
                parser.diagnostics.error(specifiers.at(), "voidVariable", name(declarator));
                type = CType.INT;
            }
            parameters.add(new Parameter(type, declarator.name()));
        } while (parser.accept(","));
        parser.scope = outer;
        parser.expect(")");
        return new FunctionOf(parameters, variadic, true, open);
    }

    static String name(Declarator declarator) {
        return declarator.name() == null ? "" : declarator.name().text();
    }

    private static CType adjust(CType type) {
        return switch (type) {
            case CType.Array(CType of, int _) -> new CType.Pointer(of);
            case CType.Function function -> new CType.Pointer(function);
            default -> type;
        };
    }
}
