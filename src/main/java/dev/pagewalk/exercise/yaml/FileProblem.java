package dev.pagewalk.exercise.yaml;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.Severity;
import java.nio.file.Path;

/** What is wrong in which file of an exercise. */
public record FileProblem(Path file, Diagnostic diagnostic) {

    public boolean error() {
        return diagnostic.severity() == Severity.ERROR;
    }

    /** {@code file:line:column}. */
    public String place() {
        return "%s:%d:%d"
                .formatted(file, diagnostic.span().line(), diagnostic.span().column());
    }
}
