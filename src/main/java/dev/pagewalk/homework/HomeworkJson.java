package dev.pagewalk.homework;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Assignments and sheets as JSON text. The names in it are those of the records' fields: once kept, they can be added to, never
 * changed.
 */
final class HomeworkJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final TypeReference<TreeMap<String, TreeMap<String, String>>> SHEET = new TypeReference<>() {};

    private HomeworkJson() {}

    static String assignment(Assignment assignment) {
        return JSON.writeValueAsString(assignment);
    }

    static Assignment assignment(String json) {
        return JSON.readValue(json, Assignment.class);
    }

    /** The same answers give the same text, whatever order they came in. */
    static String sheet(Map<String, ? extends Map<String, String>> given) {
        var sorted = new TreeMap<String, TreeMap<String, String>>();
        given.forEach((slot, steps) -> sorted.put(slot, new TreeMap<>(steps)));
        return JSON.writerFor(SHEET).writeValueAsString(sorted);
    }

    static Map<String, ? extends Map<String, String>> sheet(String json) {
        return JSON.readValue(json, SHEET);
    }
}
