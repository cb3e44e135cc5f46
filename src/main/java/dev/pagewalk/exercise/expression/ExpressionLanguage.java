package dev.pagewalk.exercise.expression;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The expression language of exercise files: CEL (cel.dev), typed, without side effects, every evaluation bounded; plus
 * the names and functions that exercises/README.md lists.
 */
public final class ExpressionLanguage {

    /** Longest expression, in characters. */
    public static final int LONGEST = 1_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(40)
            .comprehensionMaxIterations(1_000)
            .build();
    private static final CelType FIELDS = MapType.create(SimpleType.STRING, SimpleType.INT);
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(PureFunctions.BINDINGS)
            .build();

    private static final List<CelFunctionDecl> MACHINE_FUNCTIONS = List.of(
            newFunctionDeclaration("walk", newGlobalOverload("walk_int", FIELDS, SimpleType.INT)),
            newFunctionDeclaration("query", newGlobalOverload("query_int", FIELDS, SimpleType.INT)),
            newFunctionDeclaration("page", newGlobalOverload("page_int", SimpleType.INT, SimpleType.INT)),
            newFunctionDeclaration("variable", newGlobalOverload("variable_string", SimpleType.INT, SimpleType.STRING)),
            newFunctionDeclaration(
                    "physicalMemory", newGlobalOverload("physical_int", SimpleType.INT, SimpleType.INT)));
    private static final Map<String, CelType> MACHINE_NAMES = Map.of(
            "counters", FIELDS,
            "before", FIELDS,
            "peak", FIELDS,
            "output", SimpleType.STRING,
            "lastError", SimpleType.INT,
            "exitCode", SimpleType.INT,
            "crashed", SimpleType.BOOL,
            "heapsValid", SimpleType.BOOL,
            "cr3", SimpleType.INT,
            "pageFileUsed", SimpleType.INT);
    private static final String VALUE = "value";
    private static final String LEDGER = "ledger";

    private final CelCompiler compiler;
    /** Names that may be meant where nobody knows one. */
    private final Set<String> known;

    /** @param names parameters and local names with what they hold: Long, String, Boolean, or Object if that isn't known */
    public ExpressionLanguage(Map<String, Class<?>> names) {
        this(names, false);
    }

    /** The language with {@code ledger}: the counters after each way of a decision, by option. */
    public static ExpressionLanguage withLedger(Map<String, Class<?>> names) {
        return new ExpressionLanguage(names, true);
    }

    private ExpressionLanguage(Map<String, Class<?>> names, boolean ledger) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addFunctionDeclarations(PureFunctions.DECLARATIONS)
                .addFunctionDeclarations(SystemFunctions.DECLARATIONS)
                .addFunctionDeclarations(MACHINE_FUNCTIONS);
        MACHINE_NAMES.forEach(builder::addVar);
        Constants.names().forEach(name -> builder.addVar(name, SimpleType.INT));
        if (!names.containsKey(VALUE)) {
            builder.addVar(VALUE, SimpleType.INT);
        }
        if (ledger) {
            builder.addVar(LEDGER, MapType.create(SimpleType.STRING, FIELDS));
        }
        names.forEach((name, type) -> builder.addVar(name, type(type)));
        compiler = builder.build();
        known = new TreeSet<>(vocabulary());
        known.addAll(names.keySet());
        known.addAll(Constants.names());
    }

    /** Functions, and names but for the constants. */
    public static Set<String> vocabulary() {
        var all = new TreeSet<>(MACHINE_NAMES.keySet());
        all.add(VALUE);
        all.add(LEDGER);
        Stream.of(PureFunctions.DECLARATIONS, SystemFunctions.DECLARATIONS, MACHINE_FUNCTIONS)
                .flatMap(List::stream)
                .forEach(function -> all.add(function.name()));
        return all;
    }

    /** Names that a parameter should not have. */
    public static boolean reserved(String name) {
        return taken(name) || name.equals(VALUE);
    }

    /** Names that no parameter ever could have. */
    static boolean taken(String name) {
        return Constants.names().contains(name)
                || MACHINE_NAMES.containsKey(name)
                || List.of(
                                LEDGER,
                                "walk",
                                "query",
                                "variable",
                                "physicalMemory",
                                "true",
                                "false",
                                "null",
                                "in",
                                "as",
                                "if",
                                "else",
                                "for",
                                "int",
                                "string",
                                "bool",
                                "size",
                                "type",
                                "package",
                                "return",
                                "const",
                                "var",
                                "loop")
                        .contains(name);
    }

    /** Checks an expression; what is wrong goes to {@code problems} and null comes back. */
    public @Nullable Expression compile(
            String source, SourceSpan span, Expression.Type type, Consumer<Diagnostic> problems) {
        CelValidationResult checked = compiler.compile(source);
        try {
            if (checked.hasError()) {
                CelIssue first = checked.getErrors().getFirst();
                problems.accept(new CelComplaint(source, known).diagnostic(at(span, first), first.getMessage()));
                return null;
            }
            CelType result = checked.getAst().getResultType();
            if (!fits(type, result)) {
                problems.accept(Diagnostic.error(span, "exercise.expressionType", source, type.words(), result.name()));
                return null;
            }
            return new Expression(source, span, type, RUNTIME.createProgram(checked.getAst()));
        } catch (CelValidationException | CelEvaluationException wrong) {
            problems.accept(new CelComplaint(source, known).diagnostic(span, String.valueOf(wrong.getMessage())));
            return null;
        }
    }

    private static SourceSpan at(SourceSpan span, CelIssue issue) {
        if (span.line() != span.endLine() || issue.getSourceLocation().getLine() > 1) {
            return span;
        }
        int column = span.column() + Math.max(0, issue.getSourceLocation().getColumn());
        return new SourceSpan(span.line(), Math.min(column, span.endColumn()), span.endLine(), span.endColumn());
    }

    private static boolean fits(Expression.Type wanted, CelType found) {
        // Of a parameter that is wrong itself nothing more is demanded.
        if (found.equals(SimpleType.DYN)) {
            return true;
        }
        return switch (wanted) {
            case NUMBER -> found.equals(SimpleType.INT);
            case TEXT -> found.equals(SimpleType.STRING);
            case BOOLEAN -> found.equals(SimpleType.BOOL);
            case ANY ->
                found.equals(SimpleType.INT) || found.equals(SimpleType.STRING) || found.equals(SimpleType.BOOL);
        };
    }

    private static CelType type(Class<?> type) {
        if (type == Object.class) {
            return SimpleType.DYN;
        }
        return type == Long.class ? SimpleType.INT : type == Boolean.class ? SimpleType.BOOL : SimpleType.STRING;
    }
}
