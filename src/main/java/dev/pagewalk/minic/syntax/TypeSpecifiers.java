package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Suggestion;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands before the declarators: the words of a type, {@code static} and the like. */
final class TypeSpecifiers {

    static final Set<String> TYPE_WORDS = Set.of(
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

    static final Set<String> STORAGE = Set.of(
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

    private final Parser parser;
    private final StructBodies structs;

    TypeSpecifiers(Parser parser) {
        this.parser = parser;
        this.structs = new StructBodies(parser);
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
        return type instanceof CType.Const ? type : new CType.Const(type);
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
                    parser.names.wrong(token);
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
}
