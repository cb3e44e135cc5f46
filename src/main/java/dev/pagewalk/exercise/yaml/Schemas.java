package dev.pagewalk.exercise.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The schemas of a course: {@code schema/*.schema.json} in its folder. Checks a document against one of them and says
 * where it breaks the rules.
 */
public final class Schemas {

    /** Lets everything through: for documents that were checked when they were kept. */
    public static final Schemas TRUSTING = new Schemas(Map.of(), "", true);

    private static final String ENDING = ".schema.json";

    private final Map<String, Schema> all;
    private final String state;
    private final boolean trusting;

    private Schemas(Map<String, Schema> all, String state, boolean trusting) {
        this.state = state;
        this.all = Map.copyOf(all);
        this.trusting = trusting;
    }

    /**
     * Reads the schemas of a course.
     *
     * @param folder of the schemas; what is wrong in it is noted, and documents that need a missing one are refused
     */
    public static Schemas load(Path folder, Problems problems) {
        var all = new HashMap<String, Schema>();
        var texts = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    texts.append(name).append(Files.getLastModifiedTime(file)).append(Files.size(file));
                    schema(file, problems)
                            .ifPresent(schema -> all.put(name.substring(0, name.length() - ENDING.length()), schema));
                }
            }
        } catch (IOException missing) {
            problems.error(folder, SourceSpan.START, "exercise.noSchemas");
        }
        return new Schemas(all, texts.toString(), false);
    }

    private static Optional<Schema> schema(Path file, Problems problems) {
        try {
            String text = Files.readString(file);
            return Optional.of(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON));
        } catch (IOException | RuntimeException wrong) {
            String why = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            problems.error(file, SourceSpan.START, "exercise.wrongSchema", why);
            return Optional.empty();
        }
    }

    /** Changes with any of the schemas. */
    public String state() {
        return state;
    }

    /** @param name such as {@code exercise}, for {@code exercise.schema.json} */
    public List<Diagnostic> check(String name, Yaml document) {
        Schema schema = all.get(name);
        if (schema == null) {
            return trusting
                    ? List.of()
                    : List.of(Diagnostic.error(SourceSpan.START, "exercise.missingSchema", name + ENDING));
        }
        var diagnostics = new ArrayList<Diagnostic>();
        for (Error error : schema.validate(json(document))) {
            diagnostics.add(diagnostic(error, document));
        }
        return diagnostics;
    }

    private static Diagnostic diagnostic(Error error, Yaml document) {
        Yaml at = document;
        String place = "";
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            String step = String.valueOf(error.getInstanceLocation().getElement(i));
            Yaml next = child(at, step);
            if (next == null) {
                break;
            }
            at = next;
            place = step;
        }
        String keyword = String.valueOf(error.getKeyword());
        String given = at instanceof Yaml.Scalar scalar ? scalar.text() : "";
        @Nullable String property = error.getProperty();
        return switch (keyword) {
            case "required" -> Diagnostic.error(at.span(), "exercise.schema.required", String.valueOf(property));
            case "additionalProperties", "unevaluatedProperties" -> {
                SourceSpan span = property != null && at instanceof Yaml.Mapping mapping
                        ? mapping.keys().getOrDefault(property, at.span())
                        : at.span();
                yield Diagnostic.error(span, "exercise.schema.unknown", String.valueOf(property), allowed(error));
            }
            case "enum", "const" -> Diagnostic.error(at.span(), "exercise.schema.enum", place, given, allowed(error));
            case "type" -> Diagnostic.error(at.span(), "exercise.schema.type", place, expected(error));
            case "pattern" -> Diagnostic.error(at.span(), "exercise.schema.pattern", given, schemaText(error));
            default -> Diagnostic.error(at.span(), "exercise.schema.other", place, error.getMessage());
        };
    }

    private static @Nullable Yaml child(Yaml at, String step) {
        return switch (at) {
            case Yaml.Mapping mapping -> mapping.values().get(step);
            case Yaml.Sequence sequence -> {
                int index = step.matches("[0-9]{1,6}") ? Integer.parseInt(step) : -1;
                yield index >= 0 && index < sequence.items().size()
                        ? sequence.items().get(index)
                        : null;
            }
            case Yaml.Scalar scalar -> null;
        };
    }

    private static String schemaText(Error error) {
        JsonNode node = error.getSchemaNode();
        return node == null ? "" : node.isString() ? node.stringValue() : node.toString();
    }

    private static String expected(Error error) {
        return schemaText(error).replaceAll("[\\[\\]\"]", "");
    }

    private static String allowed(Error error) {
        JsonNode node = error.getSchemaNode();
        if (node != null && node.isArray()) {
            return node.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        }
        return schemaText(error);
    }

    private static JsonNode json(Yaml yaml) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (yaml) {
            case Yaml.Mapping mapping -> {
                var object = json.objectNode();
                mapping.values().forEach((key, value) -> object.set(key, json(value)));
                yield object;
            }
            case Yaml.Sequence sequence -> {
                var array = json.arrayNode();
                sequence.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Yaml.Scalar scalar when scalar.plain() && Numbers.isNumber(scalar.text()) -> number(scalar);
            case Yaml.Scalar scalar when scalar.plain() && scalar.text().equals("true") -> json.booleanNode(true);
            case Yaml.Scalar scalar when scalar.plain() && scalar.text().equals("false") -> json.booleanNode(false);
            case Yaml.Scalar scalar when scalar.plain() && scalar.text().isEmpty() -> json.nullNode();
            case Yaml.Scalar scalar -> json.stringNode(scalar.text());
        };
    }

    private static JsonNode number(Yaml.Scalar scalar) {
        try {
            return JsonNodeFactory.instance.numberNode(Numbers.parse(scalar.text()));
        } catch (NumberFormatException tooLarge) {
            return JsonNodeFactory.instance.stringNode(scalar.text());
        }
    }
}
