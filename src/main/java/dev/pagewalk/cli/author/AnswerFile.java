package dev.pagewalk.cli.author;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerSheet;
import dev.pagewalk.exercise.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of answers: an object of answers by step, alone or as {@code answers} of what {@code pagewalk variant}
 * prints. An answer is a text, a number, or a list of texts.
 */
final class AnswerFile {

    private static final long LARGEST = 4L << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final Variant variant;

    private AnswerFile(String file, Variant variant) {
        this.file = file;
        this.variant = variant;
    }

    /** @throws Refusal if the file can't be read, isn't such a document or is about something else */
    static AnswerSheet read(String file, Variant variant) {
        return new AnswerFile(file, variant).sheet(document(file));
    }

    private static JsonNode document(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw Refusal.input("there is no file " + file
                        + ". --answers needs a JSON file, such as pagewalk variant" + " --answers --json prints.");
            }
            if (Files.size(path) > LARGEST) {
                throw Refusal.input(file + " is larger than 4 MiB, which no answers are.");
            }
            return JSON.readTree(Files.readAllBytes(path));
        } catch (InvalidPathException | IOException unreadable) {
            throw Refusal.input(file + " can't be read: " + unreadable.getMessage() + ".");
        } catch (JacksonException wrong) {
            String place = wrong.getLocation() == null
                    ? ""
                    : ":" + wrong.getLocation().getLineNr() + ":"
                            + wrong.getLocation().getColumnNr();
            String why = String.valueOf(wrong.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw Refusal.input(file + place + ": this is not JSON: " + why);
        }
    }

    private AnswerSheet sheet(JsonNode document) {
        if (!document.isObject()) {
            throw Refusal.input(
                    file + " must hold an object of answers by step, such as {\"size.bytes\": \"0x2000\"}.");
        }
        JsonNode answers = document;
        if (document.path("answers").isObject()) {
            same(document, "exercise", variant.exercise().id());
            same(document, "seed", variant.number() + "");
            answers = document.get("answers");
        } else if (document.path("activities").isArray()) {
            throw Refusal.input(
                    file + " is a variant without answers. Print it with --answers, or add an object \"answers\".");
        }
        var steps = steps();
        var given = new LinkedHashMap<String, String>();
        var several = new HashSet<String>();
        for (Map.Entry<String, JsonNode> entry : answers.properties()) {
            Activity activity = steps.get(entry.getKey());
            if (activity == null) {
                throw Refusal.input(file + ": there is no step \"" + entry.getKey() + "\" in "
                        + variant.exercise().id() + ". The steps are: " + String.join(", ", steps.keySet()) + ".");
            }
            given.put(entry.getKey(), answer(activity, entry.getKey(), entry.getValue()));
            if (entry.getValue().size() > 1 && !activity.several(entry.getKey())) {
                several.add(entry.getKey());
            }
        }
        return new AnswerSheet(given, several);
    }

    private void same(JsonNode document, String key, String expected) {
        String found = document.path(key).asString(expected);
        if (!found.equals(expected)) {
            throw Refusal.input("%s is about %s %s, not %s. Name the same on the command line."
                    .formatted(file, key, found, expected));
        }
    }

    private Map<String, Activity> steps() {
        var steps = new LinkedHashMap<String, Activity>();
        for (Activity activity : variant.exercise().activities()) {
            activity.steps().forEach(step -> steps.put(step, activity));
        }
        return steps;
    }

    private String answer(Activity activity, String step, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (!value.isArray()) {
            return scalar(activity, step, value);
        }
        var all = new ArrayList<String>();
        value.forEach(one -> all.add(scalar(activity, step, one)));
        return activity.join(step, all);
    }

    /** A JSON number is decimal, whatever the cell shows. */
    private String scalar(Activity activity, String step, JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            long number = value.longValue();
            return number >= 0 ? activity.write(step, new Answer.Number(number)) : value.asString();
        }
        throw Refusal.input(file + ": the answer to \"" + step
                + "\" must be a text, a whole number or a list of texts, not " + value + ".");
    }
}
