package dev.pagewalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Demand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What course.yaml demands reaches whoever loads or checks an exercise. */
class DemandsTest {

    private static final String PLAIN = "title: {en: C, zh: 课}\nmodules: []\n";

    @TempDir
    Path course;

    @BeforeEach
    void whatExercisesShare() throws IOException {
        Path schemas = Files.createDirectories(course.resolve("schema"));
        try (Stream<Path> all = Files.list(Course.ROOT.resolve("schema"))) {
            for (Path schema : all.toList()) {
                Files.write(schemas.resolve(schema.getFileName()), Files.readAllBytes(schema));
            }
        }
        for (String file : new String[] {"misconceptions.yaml", "misconceptions.en.md", "misconceptions.zh.md"}) {
            Files.write(course.resolve(file), Files.readAllBytes(Course.ROOT.resolve(file)));
        }
    }

    private Shared shared(String yaml) throws IOException {
        Files.writeString(course.resolve("course.yaml"), yaml);
        return Shared.load(course);
    }

    @Test
    void aCourseSaysWhatItDemands() throws IOException {
        assertThat(shared(PLAIN).demands()).isEmpty();
        Shared demanding = shared(PLAIN + "demands: [languages, proofs]\n");
        assertThat(demanding.problems()).isEmpty();
        assertThat(demanding.demands()).isEqualTo(Set.of(Demand.LANGUAGES, Demand.PROOFS));
    }

    @Test
    void anUnknownDemandIsAnErrorAtItsPlace() throws IOException {
        assertThat(shared(PLAIN + "demands: [proof]\n").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file().getFileName()).hasToString("course.yaml");
                    assertThat(problem.diagnostic().span().line()).isEqualTo(3);
                });
    }

    @Test
    void exercisesAreReadAgainWhereDemandsChangeAndNotWhereModulesDo() throws IOException {
        String state = shared(PLAIN).state();
        assertThat(shared("# more\n" + PLAIN).state()).isEqualTo(state);
        assertThat(shared(PLAIN + "demands: [proofs]\n").state()).isNotEqualTo(state);
    }

    @Test
    void whatLacksIsAnErrorOnlyWhereItIsDemanded() {
        assertThat(Demand.PROOFS.lacks(Set.of(Demand.PROOFS), SourceSpan.START, "key", "step"))
                .isEqualTo(Diagnostic.error(SourceSpan.START, "key", "step"));
        assertThat(Demand.PROOFS.lacks(Set.of(Demand.SENTENCES), SourceSpan.START, "key", "step"))
                .isEqualTo(Diagnostic.warning(SourceSpan.START, "key", "step"));
    }
}
