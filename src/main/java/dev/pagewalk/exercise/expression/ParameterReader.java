package dev.pagewalk.exercise.expression;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.yaml.Numbers;
import dev.pagewalk.exercise.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code params}. */
public final class ParameterReader {

    private final Consumer<Diagnostic> problems;
    private final Map<String, Class<?>> names = new LinkedHashMap<>();

    public ParameterReader(Consumer<Diagnostic> problems) {
        this.problems = problems;
    }

    /** What each name holds, known after {@link #read}. */
    public Map<String, Class<?>> names() {
        return names;
    }

    public List<Parameter> read(Yaml.Mapping params) {
        var parameters = new ArrayList<Parameter>();
        params.values().forEach((name, value) -> {
            SourceSpan span = params.keys().get(name);
            if (ExpressionLanguage.reserved(name)) {
                problems.accept(Diagnostic.error(span, "exercise.reserved", name));
            }
            if (ExpressionLanguage.taken(name)) {
                return;
            }
            Parameter parameter = parameter(name, (Yaml.Mapping) value);
            if (parameter != null) {
                parameters.add(parameter);
            }
            // What uses a parameter that is wrong is no second mistake.
            names.put(name, parameter == null ? Object.class : parameter.type());
        });
        return parameters;
    }

    private @Nullable Parameter parameter(String name, Yaml.Mapping definition) {
        if (definition.get("choice").isPresent()) {
            List<Yaml> items = definition.list("choice");
            boolean numbers = items.stream().allMatch(ParameterReader::number);
            if (!numbers && items.stream().anyMatch(ParameterReader::number)) {
                problems.accept(Diagnostic.error(definition.span(), "exercise.mixedChoice", name));
                return null;
            }
            List<Value> values = items.stream()
                    .<Value>map(item -> numbers
                            ? new Value.Number(Numbers.parse(Yaml.text(item)))
                            : new Value.Word(Yaml.text(item)))
                    .toList();
            return new Parameter.Choice(name, numbers ? Long.class : String.class, values);
        }
        if (definition.get("derived").isPresent()) {
            Yaml source = definition.get("derived").get();
            Expression expression = new ExpressionLanguage(names)
                    .compile(Yaml.text(source), source.span(), Expression.Type.NUMBER, problems);
            return expression == null ? null : new Parameter.Derived(name, Long.class, expression);
        }
        boolean hex = definition.get("hex").isPresent();
        Yaml.Mapping range = definition.mapping(hex ? "hex" : "int");
        long from = range.number("from", 0);
        long to = range.number("to", 0);
        if (to < from) {
            problems.accept(Diagnostic.error(range.span(), "exercise.emptyRange", name, from + "", to + ""));
            return null;
        }
        long step = range.number(range.get("align").isPresent() ? "align" : "step", 1);
        if (range.get("align").isPresent() && from % step != 0) {
            problems.accept(Diagnostic.error(
                    range.span("from"),
                    "exercise.unaligned",
                    name,
                    "0x%08X".formatted(from),
                    "0x%X".formatted(step),
                    "0x%08X".formatted(from - from % step + step)));
        }
        return new Parameter.Range(name, from, to, step);
    }

    private static boolean number(Yaml item) {
        return item instanceof Yaml.Scalar scalar && scalar.plain() && Numbers.isNumber(scalar.text());
    }
}
