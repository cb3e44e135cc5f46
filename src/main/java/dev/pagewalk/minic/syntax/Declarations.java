package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Suggestion;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Declarations: specifiers, declarators, functions, variables. */
final class Declarations {
    private static final int LARGEST = 0x7FFF_0000;
    private static final Set<String> TYPE_WORDS = Set.of(
            "void",
            "char",
            "short",
            "int",
            "long",
            "float",
            "double",
            "signed",
            "unsigned",
            "_Bool",
            "__int8",
            "__int16",
            "__int32",
            "__int64",
            "struct",
            "union",
            "enum",
            "const",
            "volatile",
            "__const",
            "__signed");
    private static final Set<String> STORAGE = Set.of(
            "typedef",
            "static",
            "extern",
            "register",
            "auto",
            "inline",
            "__inline",
            "__forceinline",
            "restrict",
            "__restrict",
            "__declspec",
            "__attribute__",
            "_Noreturn",
            "__unaligned");
    static final Set<String> CONVENTIONS = Set.of(
            "__cdecl",
            "__stdcall",
            "__fastcall",
            "_cdecl",
            "_stdcall",
            "__ptr32",
            "__w64",
            "__thiscall",
            "__clrcall",
            "__vectorcall");

    /** What stands before the declarators. */
    record Specifiers(CType type, boolean isTypedef, boolean isStatic, boolean isExtern, Token at) {}

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
    private final StructBodies structs;

    Declarations(Parser parser) {
        this.parser = parser;
        this.structs = new StructBodies(parser, this);
    }

    boolean startsDeclaration(Token token) {
        return token.kind() == Token.Kind.NAME
                && (TYPE_WORDS.contains(token.text())
                        || STORAGE.contains(token.text())
                        || CONVENTIONS.contains(token.text())
                        || parser.isTypeName(token));
    }

    boolean startsType(Token token) {
        return token.kind() == Token.Kind.NAME && (TYPE_WORDS.contains(token.text()) || parser.isTypeName(token));
    }

    // ---- specifiers

    Specifiers specifiers() {
        Token first = parser.peek();
        boolean isTypedef = false;
        boolean isStatic = false;
        boolean isExtern = false;
        boolean constant = false;
        CType named = null;
        List<String> words = new ArrayList<>();
        while (parser.peek().kind() == Token.Kind.NAME) {
            Token token = parser.peek();
            String text = token.text();
            if (text.equals("typedef")) {
                isTypedef = true;
            } else if (text.equals("static")) {
                isStatic = true;
            } else if (text.equals("extern")) {
                isExtern = true;
            } else if (text.equals("const") || text.equals("__const")) {
                constant = true;
            } else if (text.equals("__declspec") || text.equals("__attribute__")) {
                parser.advance();
                skipParentheses();
                continue;
            } else if (STORAGE.contains(text) || text.equals("volatile") || CONVENTIONS.contains(text)) {
                parser.advance();
                continue;
            } else if (text.equals("struct") || text.equals("union")) {
                checkSingle(named, words, token);
                named = structs.structOrUnion();
                continue;
            } else if (text.equals("enum")) {
                checkSingle(named, words, token);
                named = structs.enumeration();
                continue;
            } else if (TYPE_WORDS.contains(text)) {
                if (named != null) {
                    throw parser.abandon(token, "twoTypes", named.toString(), text);
                }
                words.add(text);
            } else if (named == null && words.isEmpty() && parser.find(text) instanceof Scope.Typedef(CType type)) {
                named = type;
            } else {
                break;
            }
            parser.advance();
        }
        if (named == null && words.isEmpty()) {
            throw noType(first);
        }
        CType type = named != null ? named : fromWords(words, first);
        if (constant) {
            type = constant(type);
        }
        return new Specifiers(type, isTypedef, isStatic, isExtern, first);
    }

    static CType constant(CType type) {
        return type instanceof CType.Const || type instanceof CType.Void && false ? type : new CType.Const(type);
    }

    private void checkSingle(@Nullable CType named, List<String> words, Token token) {
        if (named != null || !words.isEmpty()) {
            throw parser.abandon(token, "twoTypes", named != null ? named.toString() : words.getFirst(), token.text());
        }
    }

    private TokenStream.Abandon noType(Token first) {
        Token token = parser.peek();
        if (token.kind() == Token.Kind.NAME && parser.find(token.text()) == null) {
            declareWrong();
            if ((CplusPlus.WORDS.contains(token.text()) || token.is("string"))
                    && parser.headers.headerOf(token.text()) == null) {
                return parser.abandon(token, "cplusplus", token.text());
            }
            String header = parser.headers.headerOf(token.text());
            if (header != null && parser.headers.everything().names().get(token.text()) instanceof Scope.Typedef) {
                return parser.abandon(token, "typeNeedsHeader", token.text(), header);
            }
            Set<String> candidates = new HashSet<>(TYPE_WORDS);
            parser.environment.names().forEach((name, entity) -> {
                if (entity instanceof Scope.Typedef) {
                    candidates.add(name);
                }
            });
            return parser.abandon(token, "unknownType", token.text(), Suggestion.of(token.text(), candidates));
        }
        return parser.abandon(token, parser.function == null ? "expectedDeclaration" : "expectedType", token.text());
    }

    /** The names behind an unknown type, as in {@code DWROD *a, b = 1;}: they are meant to be declared here. */
    private void declareWrong() {
        boolean expected = true;
        for (int ahead = 1; ; ahead++) {
            Token token = parser.peek(ahead);
            if (token.kind() == Token.Kind.NAME && expected) {
                if (parser.scope.names.get(token.text()) == null) {
                    parser.expressions.wrong(token);
                }
                expected = false;
            } else if (token.is(",") || token.is("*") && expected) {
                expected = true;
            } else if (token.kind() == Token.Kind.END
                    || token.is(";")
                    || token.is("(")
                    || token.is("{")
                    || token.is(")")) {
                return;
            } else {
                expected = false;
            }
        }
    }

    private void skipParentheses() {
        Token open = parser.expect("(");
        int depth = 1;
        while (depth > 0) {
            if (parser.atEnd()) {
                throw parser.abandon(open, "unclosed", "(");
            }
            Token token = parser.advance();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    private CType fromWords(List<String> words, Token first) {
        boolean unsigned = false;
        boolean signed = false;
        int longs = 0;
        boolean isShort = false;
        String base = "";
        for (String word : words) {
            switch (word) {
                case "unsigned" -> unsigned = true;
                case "signed", "__signed" -> signed = true;
                case "long" -> longs++;
                case "short" -> isShort = true;
                case "int" -> base = base.isEmpty() ? "int" : base;
                default -> {
                    if (!base.isEmpty() && !base.equals("int")) {
                        throw parser.abandon(first, "twoTypes", base, word);
                    }
                    base = word;
                }
            }
        }
        CType type = switch (base) {
            case "void" -> CType.VOID;
            case "_Bool" -> CType.BOOL;
            case "float" -> CType.FLOAT;
            case "double" -> CType.DOUBLE;
            case "char" -> unsigned ? CType.UNSIGNED_CHAR : signed ? CType.SIGNED_CHAR : CType.CHAR;
            case "__int8" -> unsigned ? CType.UNSIGNED_CHAR : CType.CHAR;
            case "__int16" -> unsigned ? CType.UNSIGNED_SHORT : CType.SHORT;
            case "__int32" -> unsigned ? CType.UNSIGNED : CType.INT;
            case "__int64" -> unsigned ? CType.UNSIGNED_LONG_LONG : CType.LONG_LONG;
            default -> {
                if (isShort) {
                    yield unsigned ? CType.UNSIGNED_SHORT : CType.SHORT;
                }
                yield switch (longs) {
                    case 0 -> unsigned ? CType.UNSIGNED : CType.INT;
                    case 1 -> unsigned ? CType.UNSIGNED_LONG : CType.LONG;
                    default -> unsigned ? CType.UNSIGNED_LONG_LONG : CType.LONG_LONG;
                };
            }
        };
        boolean plainInt = type instanceof CType.Int && (base.isEmpty() || base.equals("int"));
        boolean bad = signed && unsigned
                || longs > 2
                || isShort && longs > 0
                || (isShort || longs > 0) && !plainInt && !(longs == 1 && base.equals("double"))
                || (signed || unsigned) && !(type instanceof CType.Int);
        if (bad) {
            throw parser.abandon(first, "badType", String.join(" ", words));
        }
        return type;
    }

    // ---- declarators

    /** A type without a name, as in a cast. */
    CType typeName() {
        Specifiers specifiers = specifiers();
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
                    type = constant ? constant(type) : type;
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
                        || CONVENTIONS.contains(next.text())
                        || next.kind() == Token.Kind.NAME && !startsDeclaration(next));
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
        return TYPE_WORDS.contains(token.text())
                || STORAGE.contains(token.text())
                || Statements.KEYWORDS.contains(token.text());
    }

    private void skipConventions() {
        while (CONVENTIONS.contains(parser.peek().text())) {
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

    private Modifier function() {
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
            Specifiers specifiers = specifiers();
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

    private static String name(Declarator declarator) {
        return declarator.name() == null ? "" : declarator.name().text();
    }

    private static CType adjust(CType type) {
        return switch (type) {
            case CType.Array(CType of, int _) -> new CType.Pointer(of);
            case CType.Function function -> new CType.Pointer(function);
            default -> type;
        };
    }

    // ---- at file level

    /** A declaration or function definition outside functions. */
    void external() {
        Token first = parser.peek();
        if (first.kind() == Token.Kind.NAME
                && parser.peek(1).is("(")
                && parser.find(first.text()) == null
                && !startsDeclaration(first)) {
            implicitInt(first);
            return;
        }
        Specifiers specifiers = specifiers();
        if (parser.accept(";")) {
            return;
        }
        boolean only = true;
        while (true) {
            Declarator declarator = declarator(specifiers.type());
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
        Declarator declarator = declarator(CType.INT);
        if (declarator.type() instanceof CType.Function type && parser.at("{") && declarator.name() != null) {
            parser.diagnostics.warn(first.span(), "implicitInt", first.text());
            Specifiers specifiers = new Specifiers(CType.INT, false, false, false, first);
            FunctionDeclarations.define(
                    parser, FunctionDeclarations.declare(parser, specifiers, declarator, type), declarator, type);
            return;
        }
        throw parser.abandon(first, "statementOutside", first.text());
    }

    void typedef(Declarator declarator) {
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
