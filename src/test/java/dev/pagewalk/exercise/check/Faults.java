package dev.pagewalk.exercise.check;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.yaml.ExerciseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Mistakes that an author can make in the files of an exercise, each put into a copy: {@link YamlFaults} in
 * exercise.yaml, {@link TextFaults} in the texts and {@link ProgramFaults} in the programs.
 */
final class Faults {

    /** What is wrong with a copy. */
    enum Kind {
        WRONG_ORACLE,
        WRONG_MISCONCEPTION,
        COLLISION,
        IMPOSSIBLE_PARAMETER,
        WRONG_PARAMETER,
        WRONG_SOLUTION,
        WRONG_GOAL,
        WRONG_MARK,
        WRONG_PROGRAM,
        WRONG_TEST,
        UNKNOWN_NAME,
        SWAPPED_TEXT,
        WRONG_TEXT,
        WRONG_VALUE_IN_TEXT
    }

    /**
     * A copy with one mistake.
     *
     * @param files content by name
     */
    record Fault(Kind kind, String what, Map<String, String> files) {}

    private final Map<String, String> files;
    private final List<Fault> all = new ArrayList<>();

    private Faults(Map<String, String> files) {
        this.files = files;
    }

    /** All mistakes that can be made in a folder, in a fixed order. */
    static List<Fault> of(Exercise exercise, Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        var faults = new Faults(files);
        new YamlFaults(
                        files.get(ExerciseFiles.EXERCISE),
                        ApprovalCheck.answers(VariantFactory.variant(exercise, 0)),
                        faults)
                .collect();
        for (String language : Exercise.LANGUAGES) {
            new TextFaults(language, files, faults).collect();
        }
        ProgramFaults.collect(files, faults);
        return faults.all;
    }

    /** Notes a copy in which one file is otherwise; not if it is the same after all. */
    void add(Kind kind, String what, String file, String content) {
        if (!content.equals(files.get(file))) {
            var copy = new LinkedHashMap<>(files);
            copy.put(file, content);
            all.add(new Fault(kind, what, copy));
        }
    }
}
