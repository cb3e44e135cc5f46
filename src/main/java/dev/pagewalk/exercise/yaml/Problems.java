package dev.pagewalk.exercise.yaml;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong, so that an author sees all of it at once. */
public final class Problems {

    private static final int MOST = 100;

    private final List<FileProblem> found = new ArrayList<>();

    public void error(Path file, SourceSpan span, String key, String... arguments) {
        add(new FileProblem(file, Diagnostic.error(span, key, arguments)));
    }

    public void addAll(Path file, Collection<Diagnostic> diagnostics) {
        diagnostics.forEach(diagnostic -> add(new FileProblem(file, diagnostic)));
    }

    private void add(FileProblem problem) {
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
        }
    }

    public boolean none() {
        return found.stream().noneMatch(FileProblem::error);
    }

    public List<FileProblem> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(
                                (FileProblem problem) -> problem.file().toString())
                        .thenComparing(problem -> problem.diagnostic().span().line())
                        .thenComparing(problem -> problem.diagnostic().span().column()))
                .toList();
    }
}
