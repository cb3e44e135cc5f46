package dev.pagewalk.exercise.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.expression.ExpressionLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas, which editors show to authors. */
class SchemaTest {

    private static final Path FOLDER = Path.of("exercises/schema");

    @TestFactory
    Stream<DynamicTest> everyPropertyIsDescribed() throws IOException {
        List<Path> schemas;
        try (Stream<Path> all = Files.list(FOLDER)) {
            schemas = all.sorted().toList();
        }
        return schemas.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    JsonNode schema = JsonMapper.shared().readTree(Files.readString(file));
                    var missing = new ArrayList<String>();
                    walk(schema, schema, "", missing);
                    assertThat(missing).isEmpty();
                }));
    }

    /** What {@code if} says is no property of its own, and {@code true} repeats one that is described elsewhere. */
    private static void walk(JsonNode top, JsonNode node, String path, List<String> missing) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String here = path + "/" + entry.getKey();
            if (entry.getKey().equals("if")) {
                continue;
            }
            if (entry.getKey().equals("properties") && !path.endsWith("/properties")) {
                for (Map.Entry<String, JsonNode> property : entry.getValue().properties()) {
                    if (property.getValue().isObject() && !described(top, property.getValue())) {
                        missing.add(here + "/" + property.getKey());
                    }
                }
            }
            walk(top, entry.getValue(), here, missing);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(top, node.get(i), path + "/" + i, missing);
        }
    }

    private static boolean described(JsonNode top, JsonNode property) {
        if (!property.path("description").asString("").isBlank()) {
            return true;
        }
        String to = property.path("$ref").asString("");
        return to.startsWith("#") && described(top, top.at(to.substring(1)));
    }

    @Test
    void theReadmeMentionsEveryKeyThatAnActivityOrAnExerciseCanHave() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("exercise.schema.json")));
        String readme = Files.readString(Path.of("exercises/README.md"));
        var missing = new ArrayList<String>();
        var keys = new ArrayList<String>();
        schema.get("properties").propertyNames().forEach(keys::add);
        schema.get("$defs")
                .forEach(part -> part.path("properties").propertyNames().forEach(keys::add));
        schema.at("/$defs/activity/properties/kind/enum").forEach(kind -> keys.add(kind.stringValue()));
        keys.stream()
                .distinct()
                .filter(key -> !readme.matches("(?s).*\\b" + key + "\\b.*"))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void theReadmeMentionsEveryFunctionAndNameOfTheExpressions() throws IOException {
        String readme = Files.readString(Path.of("exercises/README.md"));
        assertThat(ExpressionLanguage.vocabulary())
                .contains("walk", "count", "counters", "bits")
                .allSatisfy(name -> assertThat(readme).containsPattern("\\b" + name + "\\b"));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheReadmeKeepsToTheSchema() throws IOException {
        String readme = Files.readString(Path.of("exercises/README.md"));
        var problems = new Problems();
        Schemas schemas = Schemas.load(FOLDER, problems);
        assertThat(problems.sorted()).isEmpty();
        String top = "format: 1\ntitle: {en: T, zh: 题}\nsummary: {en: S, zh: 概}\n";
        return Pattern.compile("(?ms)^```yaml\\R(.*?)^```")
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .map(yaml -> DynamicTest.dynamicTest(yaml.lines().findFirst().orElse(""), () -> {
                    String whole = yaml.contains("format: 1")
                            ? yaml
                            : top + (yaml.startsWith("- ") ? "ask:\n" + yaml : "ask: [{id: a, kind: read}]\n" + yaml);
                    YamlReader.Result read = YamlReader.read(whole);
                    assertThat(read.diagnostics()).isEmpty();
                    assertThat(schemas.check("exercise", read.document().orElseThrow()))
                            .isEmpty();
                }));
    }
}
