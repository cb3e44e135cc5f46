package dev.pagewalk.exercise;

import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.file.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An exercise of one number in a folder, for tests that change it. */
public record SmallExercise(Path folder) {

    public static final String PATH = "m/x";

    public static final String YAML = """
            format: 1
            title: {en: Size, zh: 大小}
            summary: {en: A size., zh: 一个大小。}
            params:
              pages: {int: {from: 2, to: 9}}
            ask:
              - id: size
                kind: number
                cells:
                  - id: bytes
                    answer: pages * PAGE_SIZE
                    misconceptions:
                      - {id: C4, value: 65536 * pages}
            """;

    public static final String TEXT = """
            # size
            {{ pages }} pages.
            ## cell bytes
            Bytes
            """;

    /** Writes its files and reads them. */
    public Exercise write(String yaml, Shared shared) throws IOException {
        return write(yaml, TEXT, shared);
    }

    /** The same with another text in both languages, in a course that demands nothing. */
    public Exercise write(String yaml, String text) throws IOException {
        return write(yaml, text, Course.UNDEMANDING);
    }

    private Exercise write(String yaml, String text, Shared shared) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("exercise.yaml"), yaml);
        Files.writeString(folder.resolve("text.en.md"), text);
        Files.writeString(folder.resolve("text.zh.md"), text);
        ExerciseLoader.Result loaded = ExerciseLoader.load(folder, PATH, shared);
        return loaded.exercise().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    public Exercise write(String yaml) throws IOException {
        return write(yaml, Course.SHARED);
    }
}
