package dev.pagewalk.exercise;

import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.yaml.Yaml;
import java.util.Optional;

/**
 * A kind of activity.
 *
 * @param name the word for it in exercise.yaml
 * @param reader makes an activity of its fields
 */
public record Kind(String name, Reader reader) {

    /**
     * Makes an activity of the fields that the schema has let through; what is still wrong goes to the source's
     * problems.
     */
    public interface Reader {
        Activity read(String id, Optional<Scene> scene, Yaml.Mapping fields, ActivitySource source);
    }
}
