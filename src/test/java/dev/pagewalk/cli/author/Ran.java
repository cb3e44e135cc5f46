package dev.pagewalk.cli.author;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a command did. */
record Ran(int status, String out, String err) {

    static Ran of(Path course, String... line) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = Author.run(
                List.of(line),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                course.toString());
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
