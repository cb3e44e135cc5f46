package dev.pagewalk.exercise.expression;

import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an expression is made of, for comparing two that should be different ways to one number.
 *
 * @param readings what the machine is asked, such as {@code query.RegionSize} or {@code variable.p}. Where it is looked
 *     doesn't count: {@code query(variable("p")).State} reads a state, not a variable
 * @param names parameters and constants, used anywhere
 * @param normal the same for expressions that say the same in another order, with other brackets, or by the value of a
 *     constant instead of its name
 */
public record Anatomy(Set<String> readings, Set<String> names, String normal) {

    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder().build();
    private static final Set<String> COUNTERS = Set.of("counters", "before");
    private static final Set<String> FIELDS = Set.of("walk", "query", "heapBlock", "walkIn", "queryIn");
    private static final Set<String> NAMED = Set.of("variable", "variableIn", "count", "inner", "events", "frames");
    private static final Map<String, String> BYTES =
            Map.of("byte", "bytes", "dword", "bytes", "text", "bytes", "physicalMemory", "physicalMemory");
    private static final Set<String> PLAIN =
            Set.of("output", "lastError", "exitCode", "crashed", "cr3", "value", "pageFileUsed");

    public Anatomy {
        readings = Set.copyOf(readings);
        names = Set.copyOf(names);
    }

    /** @param cells what names of earlier cells stand for */
    public static Anatomy of(Expression expression, Map<String, Expression> cells) {
        var reader = new Reader(cells);
        String normal = reader.read(tree(expression), true);
        return new Anatomy(reader.readings, reader.names, normal);
    }

    private static CelExpr tree(Expression expression) {
        try {
            return PARSER.parse(expression.source()).getAst().getExpr();
        } catch (CelValidationException never) {
            throw new IllegalStateException("it was compiled before: " + expression.source(), never);
        }
    }

    private static final class Reader {

        private final Map<String, Expression> cells;
        private final Set<String> readings = new TreeSet<>();
        private final Set<String> names = new TreeSet<>();

        Reader(Map<String, Expression> cells) {
            this.cells = cells;
        }

        /**
         * The normal form.
         *
         * @param found false for what only says where the machine is asked
         */
        String read(CelExpr tree, boolean found) {
            return switch (tree.getKind()) {
                case CONSTANT -> constant(tree.constant());
                case IDENT -> name(tree.ident().name(), found);
                case SELECT -> select(tree.select(), found);
                case CALL -> call(tree.call(), found);
                case LIST ->
                    tree.list().elements().stream()
                            .map(one -> read(one, found))
                            .collect(Collectors.joining(",", "[", "]"));
                default -> tree.toString();
            };
        }

        private static String constant(CelConstant constant) {
            return constant.getKind() == CelConstant.Kind.INT64_VALUE
                    ? constant.int64Value() + ""
                    : constant.toString();
        }

        private String name(String name, boolean found) {
            Expression cell = cells.get(name);
            if (cell != null) {
                return read(tree(cell), found);
            }
            if (PLAIN.contains(name)) {
                reading(name, found);
                return name;
            }
            names.add(name);
            Long constant = Constants.values().get(name);
            return constant == null ? name : constant + "";
        }

        private String select(CelExpr.CelSelect select, boolean found) {
            CelExpr operand = select.operand();
            if (operand.getKind() == CelExpr.ExprKind.Kind.IDENT
                    && COUNTERS.contains(operand.ident().name())) {
                reading("counters." + select.field(), found);
                return operand.ident().name() + "." + select.field();
            }
            if (operand.getKind() == CelExpr.ExprKind.Kind.CALL
                    && FIELDS.contains(operand.call().function())) {
                reading(operand.call().function().replace("In", "") + "." + select.field(), found);
                return places(operand.call()) + "." + select.field();
            }
            return read(operand, found) + "." + select.field();
        }

        private String call(CelExpr.CelCall call, boolean found) {
            String function = call.function();
            if (NAMED.contains(function)) {
                CelExpr name = call.args().getLast();
                reading(function.replace("In", "") + "." + read(name, false), found);
                return places(call);
            }
            if (BYTES.containsKey(function)) {
                reading(BYTES.getOrDefault(function, function), found);
                return places(call);
            }
            if (function.equals("_+_") || function.equals("_*_")) {
                var parts = new ArrayList<String>();
                flatten(call, function, found, parts);
                return parts.stream().sorted().collect(Collectors.joining(function.substring(1, 2), "(", ")"));
            }
            return call.target().map(target -> read(target, found) + ".").orElse("")
                    + function
                    + arguments(call.args(), found);
        }

        private void flatten(CelExpr.CelCall call, String function, boolean found, List<String> parts) {
            for (CelExpr argument : call.args()) {
                if (argument.getKind() == CelExpr.ExprKind.Kind.CALL
                        && argument.call().function().equals(function)) {
                    flatten(argument.call(), function, found, parts);
                } else {
                    parts.add(read(argument, found));
                }
            }
        }

        private String places(CelExpr.CelCall call) {
            return call.function() + arguments(call.args(), false);
        }

        private String arguments(List<CelExpr> arguments, boolean found) {
            return arguments.stream().map(one -> read(one, found)).collect(Collectors.joining(",", "(", ")"));
        }

        private void reading(String reading, boolean found) {
            if (found) {
                readings.add(reading);
            }
        }
    }
}
