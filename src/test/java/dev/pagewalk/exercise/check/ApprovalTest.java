package dev.pagewalk.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.file.Approver;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.exercise.yaml.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person has found right must stay so, until a person finds something else right. */
class ApprovalTest {

    private static final String ID = Answering.REFERENCE_PATH;

    @TempDir
    private Path folder;

    @BeforeEach
    void approvedAsItIs() throws IOException {
        try (Stream<Path> files = Files.list(Answering.REFERENCE)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        approve();
    }

    private void approve() throws IOException {
        Files.writeString(
                folder.resolve(Approver.FILE),
                Approver.look(folder, ID, Course.SHARED).file());
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private List<String> wrong() {
        ExerciseLoader.Result loaded = ExerciseLoader.load(folder, ID, Course.SHARED);
        List<FileProblem> tried = loaded.exercise()
                .map(exercise -> ExerciseCheck.check(exercise, folder, 2).problems())
                .orElse(List.of());
        return Stream.concat(loaded.problems().stream(), tried.stream())
                .map(problem -> problem.diagnostic().key())
                .distinct()
                .toList();
    }

    @Test
    void whatWasApprovedIsNotCriticised() {
        assertThat(wrong()).isEmpty();
    }

    @Test
    void anotherAnswerContradictsUntilItIsApproved() throws IOException {
        Exercise exercise =
                ExerciseLoader.load(folder, ID, Course.SHARED).exercise().orElseThrow();
        Cells cells = exercise.activities().stream()
                .filter(Cells.class::isInstance)
                .map(Cells.class::cast)
                .filter(one -> one.address() == null && !one.cells().getFirst().text())
                .findFirst()
                .orElseThrow();
        String formula = cells.cells().getFirst().answer().source();
        change("exercise.yaml", "answer: " + formula, "answer: (" + formula + ") + 8");
        assertThat(wrong()).contains("exercise.notApproved");
        approve();
        assertThat(wrong()).isEmpty();
    }

    @Test
    void exchangedTextsAreNoticedAndNewWordsAreNot() throws IOException {
        change("text.en.md", "## item lookup", "## item lookup\n\nBetter words: ");
        assertThat(wrong()).isEmpty();
        String text = Files.readString(folder.resolve("text.en.md"));
        Files.writeString(
                folder.resolve("text.en.md"),
                text.replace("## item fault", "## item x")
                        .replace("## item frame", "## item fault")
                        .replace("## item x", "## item frame"));
        assertThat(wrong()).containsExactly("exercise.movedText");
    }

    @Test
    void bothLanguagesHaveTheSameSectionsAndValues() throws IOException {
        change("text.zh.md", "## item lookup", "## hint\n\n想一想。\n\n## item lookup");
        assertThat(wrong()).containsExactly("exercise.oneLanguage");
    }
}
