package dev.pagewalk.exercise.version;

import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.expression.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings, draws and manifests as JSON text. The names in it are those of the annotations and of the records' fields:
 * once kept, they can be added to, never changed.
 */
public final class KeptJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Value>> PARAMETERS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Expected>> EXPECTED = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private KeptJson() {}

    /** What grading found out. */
    public static String findings(List<Finding> findings) {
        return JSON.writerFor(FINDINGS).writeValueAsString(findings);
    }

    /** What {@link #findings(List)} wrote. */
    public static List<Finding> findings(String json) {
        return JSON.readValue(json, FINDINGS);
    }

    /** A whole grade, for comparing. */
    public static String grade(Grade grade) {
        return grade.verdict() + " " + grade.score() + " " + grade.misconception() + " " + findings(grade.findings());
    }

    /** The parameters of a draw. */
    public static String parameters(Map<String, Value> parameters) {
        return JSON.writerFor(PARAMETERS).writeValueAsString(new LinkedHashMap<>(parameters));
    }

    /** What {@link #parameters(Map)} wrote. */
    public static Map<String, Value> parameters(String json) {
        return JSON.readValue(json, PARAMETERS);
    }

    /** What the answers of a draw come to. */
    public static String expected(Map<String, Expected> expected) {
        return JSON.writerFor(EXPECTED).writeValueAsString(new LinkedHashMap<>(expected));
    }

    /** What {@link #expected(Map)} wrote. */
    public static Map<String, Expected> expected(String json) {
        return JSON.readValue(json, EXPECTED);
    }

    /** Texts by name. */
    public static String texts(Map<String, String> texts) {
        return JSON.writerFor(TEXTS).writeValueAsString(new LinkedHashMap<>(texts));
    }

    /** What {@link #texts(Map)} wrote. */
    public static Map<String, String> texts(String json) {
        return JSON.readValue(json, TEXTS);
    }
}
