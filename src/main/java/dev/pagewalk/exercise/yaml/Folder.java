package dev.pagewalk.exercise.yaml;

import java.nio.file.Path;
import java.util.Map;

/** Where the files of an exercise come from. */
public sealed interface Folder {

    /** How people name the folder. */
    Path path();

    /** A folder on disk: whatever lies there may be broken. */
    record Disk(Path path) implements Folder {}

    /**
     * Files that were good once and have been kept.
     *
     * @param files text by name
     */
    record Kept(Path path, Map<String, String> files) implements Folder {
        public Kept {
            files = Map.copyOf(files);
        }
    }
}
