package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the parts of an exercise stand in its exercise.yaml, for problems that only trying it out shows.
 *
 * @param all by key of the file, by id of activity, and by {@code activity.item} for whatever has an id in an activity
 */
public record Places(Map<String, SourceSpan> all) {

    public Places {
        all = Map.copyOf(all);
    }

    public static Places of(Yaml.Mapping top) {
        var all = new LinkedHashMap<String, SourceSpan>();
        for (Yaml item : top.list("ask")) {
            if (item instanceof Yaml.Mapping activity) {
                String id = activity.text("id", "");
                all.put(id, activity.span("id"));
                items(activity, id, all);
            }
        }
        top.keys().forEach((key, span) -> all.putIfAbsent(key, span));
        return new Places(all);
    }

    private static void items(Yaml.Mapping activity, String id, Map<String, SourceSpan> all) {
        for (Yaml list : activity.values().values()) {
            if (list instanceof Yaml.Sequence sequence) {
                for (Yaml item : sequence.items()) {
                    if (item instanceof Yaml.Mapping part && part.get("id").isPresent()) {
                        all.putIfAbsent(id + "." + part.text("id", ""), part.span("id"));
                    }
                }
            }
        }
    }

    /** The place of a step, an activity or an item of one: the nearest that is known. */
    public SourceSpan of(String name) {
        SourceSpan found = all.get(name);
        int dot = name.lastIndexOf('.');
        return found != null ? found : dot < 0 ? SourceSpan.START : of(name.substring(0, dot));
    }

    /** The place of the first of these keys that is there. */
    public SourceSpan first(String... keys) {
        for (String key : keys) {
            SourceSpan found = all.get(key);
            if (found != null) {
                return found;
            }
        }
        return SourceSpan.START;
    }
}
