package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the files of one folder, none that is a link or too large, and remembers what was read for the hash. */
final class ExerciseFiles {

    static final int LARGEST = 512 * 1024;

    private final Path folder;
    private final Problems problems;
    private final TreeMap<String, byte[]> read = new TreeMap<>();

    ExerciseFiles(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(path(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** The text of a file; if it can't be used, that is noted and nothing comes back. */
    Optional<String> text(String name) {
        return text(name, path(name), SourceSpan.START);
    }

    /**
     * As the other one.
     *
     * @param by the file that names it
     * @param span where it does: the place of the problem if there is no such file
     */
    Optional<String> text(String name, Path by, SourceSpan span) {
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
            byte[] bytes = Files.readAllBytes(file);
            read.put(name, bytes);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
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
    Optional<Yaml.Mapping> yaml(String name, String schema) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        YamlReader.Result result = YamlReader.read(text.get());
        problems.addAll(path(name), result.diagnostics());
        if (result.document().isEmpty()) {
            return Optional.empty();
        }
        var wrong = SchemaCheck.check(schema, result.document().get());
        problems.addAll(path(name), wrong);
        return wrong.isEmpty() ? Optional.of((Yaml.Mapping) result.document().get()) : Optional.empty();
    }

    /** Of all that was read: names and contents. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            read.forEach((name, bytes) -> {
                digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
