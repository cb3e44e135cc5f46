package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Suggestion;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import dev.pagewalk.minic.type.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Function calls and the functions that the compiler itself provides. */
final class Calls {
    private static final Set<String> PRINTF = Set.of("printf", "printf_s", "wprintf");
    private static final Map<String, Expr.Builtin.Kind> BUILTINS = Map.of(
            "GetExceptionCode", Expr.Builtin.Kind.EXCEPTION_CODE,
            "_exception_code", Expr.Builtin.Kind.EXCEPTION_CODE,
            "GetExceptionInformation", Expr.Builtin.Kind.EXCEPTION_INFORMATION,
            "_exception_info", Expr.Builtin.Kind.EXCEPTION_INFORMATION,
            "AbnormalTermination", Expr.Builtin.Kind.ABNORMAL_TERMINATION,
            "_abnormal_termination", Expr.Builtin.Kind.ABNORMAL_TERMINATION,
            "_alloca", Expr.Builtin.Kind.ALLOCA,
            "alloca", Expr.Builtin.Kind.ALLOCA);

    private final Parser parser;
    private final Typing typing;

    Calls(Parser parser) {
        this.parser = parser;
        this.typing = parser.typing;
    }

    /** A name that is called but nowhere declared. */
    Expr undeclared(Token name) {
        String text = name.text();
        Expr.Builtin.Kind builtin = BUILTINS.get(text);
        if (builtin != null) {
            return builtin(builtin, name);
        }
        String header = parser.headers.headerOf(text);
        if (header != null) {
            parser.diagnostics.error(name, "functionNeedsHeader", text, header);
        } else if (parser.headers.isMissing(text)) {
            parser.diagnostics.error(name, "functionMissing", text);
        } else {
            String near = Suggestion.of(text, parser.names.visibleNames(true));
            if (near.isEmpty()) {
                near = Suggestion.of(text, parser.headers.declaredNames());
            }
            near = plain(near);
            parser.diagnostics.error(name, "functionUndeclared", text, near);
        }
        return new Expr.Wrong(CType.INT, name.span());
    }

    /** CreateFileMapping rather than CreateFileMappingA: the name that programs use. */
    private String plain(String name) {
        String shorter = name.endsWith("A") ? name.substring(0, name.length() - 1) : name;
        return parser.headers.everything().macros().containsKey(shorter) ? shorter : name;
    }

    private List<Expr> arguments() {
        Token open = parser.expect("(");
        List<Expr> arguments = new ArrayList<>();
        if (!parser.at(")")) {
            do {
                arguments.add(parser.expressions.assignment());
                if (arguments.size() > 1000) {
                    throw parser.abandon(open, "tooLong");
                }
            } while (parser.accept(","));
        }
        if (!parser.at(")") && (parser.at(";") || parser.at("{") || parser.at("}"))) {
            throw parser.abandon(open, "unclosed", "(");
        }
        parser.expect(")");
        return arguments;
    }

    private Expr builtin(Expr.Builtin.Kind kind, Token name) {
        List<Expr> arguments = arguments();
        SourceSpan span = parser.since(name);
        int expected = kind == Expr.Builtin.Kind.ALLOCA ? 1 : 0;
        if (arguments.size() != expected) {
            parser.diagnostics.error(
                    span,
                    "argumentCount",
                    name.text(),
                    String.valueOf(expected),
                    String.valueOf(arguments.size()),
                    kind == Expr.Builtin.Kind.ALLOCA ? "void *_alloca(size_t size)" : name.text() + "()");
            return new Expr.Wrong(CType.INT, span);
        }
        return switch (kind) {
            case EXCEPTION_CODE -> new Expr.Builtin(kind, List.of(), CType.UNSIGNED_LONG, span);
            case EXCEPTION_INFORMATION -> {
                CType pointers =
                        parser.find("EXCEPTION_POINTERS") instanceof Scope.Typedef(CType type) ? type : CType.VOID;
                yield new Expr.Builtin(kind, List.of(), new CType.Pointer(pointers), span);
            }
            case ABNORMAL_TERMINATION -> new Expr.Builtin(kind, List.of(), CType.INT, span);
            case ALLOCA -> {
                Expr size = parser.assignments.assignable(arguments.getFirst(), CType.UNSIGNED);
                yield new Expr.Builtin(kind, List.of(size), new CType.Pointer(CType.VOID), span);
            }
        };
    }

    Expr call(Expr callee, Token first) {
        if (callee instanceof Expr.Name(Variable variable, CType _, SourceSpan _)
                && variable.kind == Variable.Kind.NATIVE
                && BUILTINS.containsKey(variable.name)) {
            return builtin(BUILTINS.get(variable.name), first);
        }
        List<Expr> given = arguments();
        SourceSpan span = parser.since(first);
        if (callee instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        Expr function = typing.rvalue(callee);
        if (!(function.type().target() instanceof CType.Function type)) {
            return typing.wrong(callee, "notFunction", callee.type().toString());
        }
        Variable known = callee instanceof Expr.Name(Variable variable, CType _, SourceSpan _)
                        && variable.type instanceof CType.Function
                ? variable
                : null;
        String name = known == null ? "" : known.name;
        int expected = type.parameters().size();
        boolean fine = !type.prototype() || given.size() == expected || type.variadic() && given.size() >= expected;
        if (!fine) {
            boolean broken = given.stream().anyMatch(Expr.Wrong.class::isInstance);
            if (!broken) {
                parser.diagnostics.error(
                        span,
                        type.variadic() ? "argumentCountAtLeast" : "argumentCount",
                        name,
                        String.valueOf(expected),
                        String.valueOf(given.size()),
                        prototype(type, known));
            }
            return new Expr.Wrong(type.result().isVoid() ? CType.INT : type.result(), span);
        }
        List<Expr> converted = new ArrayList<>();
        boolean wrong = false;
        for (int i = 0; i < given.size(); i++) {
            Expr argument = i < expected && type.prototype()
                    ? parser.assignments.assignable(
                            given.get(i), type.parameters().get(i))
                    : typing.defaultArgument(given.get(i));
            wrong |= argument instanceof Expr.Wrong;
            converted.add(argument);
        }
        if (wrong) {
            return new Expr.Wrong(type.result().isVoid() ? CType.INT : type.result(), span);
        }
        if (Declarators.isIncomplete(type.result())) {
            return typing.wrong(callee, "incompleteType", type.result().toString());
        }
        if (known != null && known.kind == Variable.Kind.NATIVE && PRINTF.contains(name) && type.variadic()) {
            new FormatCheck(parser.diagnostics).check(converted, expected - 1);
        }
        return new Expr.Call(function, List.copyOf(converted), type.result().plain(), span);
    }

    private String prototype(CType.Function type, @Nullable Variable known) {
        if (known == null) {
            return TypeNames.declare(type, "");
        }
        String written = parser.headers.prototype(known.name);
        if (written != null) {
            return written;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < type.parameters().size(); i++) {
            String name = i < known.parameterNames.size() ? known.parameterNames.get(i) : "";
            text.append(i > 0 ? ", " : "")
                    .append(TypeNames.declare(type.parameters().get(i), name));
        }
        if (type.variadic()) {
            text.append(", ...");
        } else if (text.isEmpty()) {
            text.append("void");
        }
        return TypeNames.declare(type.result(), known.name) + "(" + text + ")";
    }
}
