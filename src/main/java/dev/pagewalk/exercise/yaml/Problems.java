package dev.pagewalk.exercise.yaml;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Collects everything that is wrong, so that an author sees all of it at once. */
public final class Problems {

    private static final int MOST = 100;
    private static final Set<String> UNKNOWN = Set.of("exercise.meant", "exercise.undeclared");

    private final List<FileProblem> found = new ArrayList<>();

    public void error(Path file, SourceSpan span, String key, String... arguments) {
        add(new FileProblem(file, Diagnostic.error(span, key, arguments)));
    }

    public void addAll(Path file, Collection<Diagnostic> diagnostics) {
        diagnostics.forEach(diagnostic -> add(new FileProblem(file, diagnostic)));
    }

    private void add(FileProblem problem) {
        if (found.size() < MOST && found.stream().noneMatch(known -> same(known, problem))) {
            found.add(problem);
        }
    }

    /** A name that nobody knows is one mistake of a file, however often it is used there. */
    private static boolean same(FileProblem one, FileProblem other) {
        return one.equals(other)
                || one.file().equals(other.file())
                        && UNKNOWN.contains(one.diagnostic().key())
                        && one.diagnostic().key().equals(other.diagnostic().key())
                        && one.diagnostic()
                                .arguments()
                                .get(1)
                                .equals(other.diagnostic().arguments().get(1));
    }

    public boolean none() {
        return none(Set.of());
    }

    /**
     * True if nothing is wrong but such problems.
     *
     * @param borne keys of what is put up with
     */
    public boolean none(Set<String> borne) {
        return found.stream()
                .noneMatch(problem ->
                        problem.error() && !borne.contains(problem.diagnostic().key()));
    }

    /** True if nothing is wrong in a file. */
    public boolean none(Path file) {
        return found.stream()
                .noneMatch(problem -> problem.error() && problem.file().equals(file));
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
