package dev.pagewalk.exercise.yaml;

import dev.pagewalk.diagnostic.SourceSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the files of one folder, none that is a link or too large, and remembers what was read. */
public final class ExerciseFiles {

    public static final String EXERCISE = "exercise.yaml";

    /** In bytes. */
    public static final int LARGEST = 512 * 1024;

    private final Folder folder;
    private final Schemas schemas;
    private final Problems problems;
    private final TreeMap<String, String> read = new TreeMap<>();

    public ExerciseFiles(Folder folder, Schemas schemas, Problems problems) {
        this.folder = folder;
        this.schemas = schemas;
        this.problems = problems;
    }

    public Path path(String name) {
        return folder.path().resolve(name);
    }

    public boolean has(String name) {
        return switch (folder) {
            case Folder.Disk disk -> Files.exists(path(name), LinkOption.NOFOLLOW_LINKS);
            case Folder.Kept kept -> kept.files().containsKey(name);
        };
    }

    /** The text of a file; if it can't be used, that is noted and nothing comes back. */
    public Optional<String> text(String name) {
        return text(name, path(name), SourceSpan.START);
    }

    /**
     * As the other one.
     *
     * @param by the file that names it
     * @param span where it does: the place of the problem if there is no such file
     */
    public Optional<String> text(String name, Path by, SourceSpan span) {
        Optional<String> text = switch (folder) {
            case Folder.Disk disk -> onDisk(name, by, span);
            case Folder.Kept kept -> Optional.ofNullable(kept.files().get(name));
        };
        text.ifPresent(found -> read.put(name, found));
        return text;
    }

    private Optional<String> onDisk(String name, Path by, SourceSpan span) {
        Path file = path(name);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                problems.error(by, span, "exercise.noFile", name);
                return Optional.empty();
            }
            long size = Files.size(file);
            if (size > LARGEST) {
                problems.error(file, SourceSpan.START, "exercise.tooLong", size + "", LARGEST + "");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return Optional.of(text);
            }
            // What is no text can't be kept in every database.
            problems.error(file, SourceSpan.START, "exercise.utf8");
        } catch (CharacterCodingException notUtf8) {
            problems.error(file, SourceSpan.START, "exercise.utf8");
        } catch (IOException unreadable) {
            problems.error(
                    file,
                    SourceSpan.START,
                    "exercise.unreadable",
                    unreadable.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** The document of a YAML file that keeps to its schema. */
    public Optional<Yaml.Mapping> yaml(String name, String schema) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        YamlReader.Result result = YamlReader.read(text.get());
        problems.addAll(path(name), result.diagnostics());
        if (result.document().isEmpty()) {
            return Optional.empty();
        }
        var wrong = schemas.check(schema, result.document().get());
        problems.addAll(path(name), wrong);
        return wrong.isEmpty() ? Optional.of((Yaml.Mapping) result.document().get()) : Optional.empty();
    }

    /** All that was read so far: text by name. */
    public Map<String, String> read() {
        return Collections.unmodifiableMap(new TreeMap<>(read));
    }
}
