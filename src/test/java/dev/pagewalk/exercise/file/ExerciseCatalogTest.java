package dev.pagewalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.VariantFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What students' work is filed under outlives a move, and what is read is what lies there. */
class ExerciseCatalogTest {

    private static final String YAML = SmallExercise.YAML;
    private static final String MOVED = YAML.replace(
            "params:", "id: old/place\naliases: [older/place, oldest]\nrenamed: {size.octets: size.bytes}\nparams:");

    @TempDir
    Path root;

    @BeforeEach
    void aCourseOfTwo() throws IOException {
        Course.share(root);
        Files.writeString(root.resolve("course.yaml"), "title: {en: C, zh: 课}\nmodules: [m]\n");
        write("m/x", MOVED);
        write("m/y", YAML);
        Files.writeString(root.resolve("m/module.yaml"), "title: {en: M, zh: 章}\nexercises: [x, y]\n");
    }

    private void write(String path, String yaml) throws IOException {
        new SmallExercise(root.resolve(path)).write(yaml);
    }

    private ExerciseCatalog load(ExerciseCatalog before) {
        return ExerciseCatalog.load(root, Loading.trying(2), before);
    }

    private ExerciseCatalog load() {
        ExerciseCatalog catalog = load(ExerciseCatalog.EMPTY);
        assertThat(catalog.problems()).isEmpty();
        return catalog;
    }

    @Test
    void anExerciseIsFoundByEveryNameItEverHad() {
        ExerciseCatalog catalog = load();
        Exercise moved = catalog.at("m/x").orElseThrow();
        assertThat(moved.id()).isEqualTo("old/place");
        assertThat(moved.path()).isEqualTo("m/x");
        for (String name : new String[] {"old/place", "older/place", "oldest", "m/x"}) {
            assertThat(catalog.exercise(name)).as(name).containsSame(moved);
        }
        assertThat(catalog.exercise("m/y").orElseThrow().id()).isEqualTo("m/y");
        assertThat(catalog.exercise("nowhere")).isEmpty();
        assertThat(catalog.at("old/place")).isEmpty();
        assertThat(catalog.exercises()).hasSize(2);
    }

    @Test
    void anIdIsStrongerThanAPathAndAPathThanAnAlias() throws IOException {
        write("m/x", MOVED.replace("id: old/place", "id: m/y").replace("older/place", "m/z"));
        write("m/y", YAML.replace("params:", "id: another\nparams:"));
        write("m/z", YAML.replace("params:", "id: third\nparams:"));
        Files.writeString(root.resolve("m/module.yaml"), "title: {en: M, zh: 章}\nexercises: [x, y, z]\n");
        ExerciseCatalog catalog = load();
        assertThat(catalog.exercise("m/y").orElseThrow().path()).isEqualTo("m/x");
        assertThat(catalog.exercise("another").orElseThrow().path()).isEqualTo("m/y");
        assertThat(catalog.exercise("m/z").orElseThrow().path()).isEqualTo("m/z");
    }

    @Test
    void aStepIsFoundByItsFormerName() {
        Exercise moved = load().exercise("m/x").orElseThrow();
        assertThat(moved.step("size.octets")).isEqualTo("size.bytes");
        assertThat(moved.step("size.bytes")).isEqualTo("size.bytes");
        assertThat(moved.step("something")).isEqualTo("something");
    }

    @Test
    void aFormerNameOfNoStepIsAMistake() throws IOException {
        Files.writeString(root.resolve("m/x/exercise.yaml"), MOVED.replace("size.bytes}", "size.bits}"));
        assertThat(load(ExerciseCatalog.EMPTY).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.diagnostic().key()).isEqualTo("exercise.noStep");
            assertThat(problem.diagnostic().span().line()).isEqualTo(6);
        });
    }

    /** Else the same student would have other numbers after a move. */
    @Test
    void numbersAreDrawnByTheIdAndNotByThePath() throws IOException {
        Exercise moved = load().exercise("m/x").orElseThrow();
        write("old/place", YAML);
        Exercise once = ExerciseLoader.load(root.resolve("old/place"), "old/place", Course.SHARED)
                .exercise()
                .orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThat(VariantFactory.variant(moved, i).draw())
                    .isEqualTo(VariantFactory.variant(once, i).draw());
        }
    }

    @Test
    void whatHasNotChangedIsTakenOver() throws IOException {
        ExerciseCatalog before = load();
        write("m/y", YAML.replace("en: Size", "en: Sizes"));
        ExerciseCatalog after = load(before);
        assertThat(after.at("m/x").orElseThrow()).isSameAs(before.at("m/x").orElseThrow());
        assertThat(after.at("m/y").orElseThrow().hash())
                .isNotEqualTo(before.at("m/y").orElseThrow().hash());
    }

    @Test
    void whatExercisesShareReachesThemWhenItIsEdited() throws IOException {
        ExerciseCatalog before = load();
        Path texts = root.resolve("misconceptions.en.md");
        Files.writeString(texts, Files.readString(texts).replace("# C4\n", "# C4\nIn other words: "));
        Exercise edited = load(before).at("m/y").orElseThrow();
        assertThat(edited.misconceptions().get("C4").texts().get("en")).startsWith("In other words: ");
        assertThat(edited.hash()).isNotEqualTo(before.at("m/y").orElseThrow().hash());
    }

    @Test
    void whatIsBrokenIsTheLastGoodVersionThatIsKnown() throws IOException {
        Exercise good = load().at("m/y").orElseThrow();
        Files.writeString(root.resolve("m/y/exercise.yaml"), YAML.replace("kind: number", "kind: x"));
        assertThat(load(ExerciseCatalog.EMPTY).at("m/y")).isEmpty();
        var loading =
                new Loading(2, exercise -> false, path -> path.equals("m/y") ? Optional.of(good) : Optional.empty());
        ExerciseCatalog restarted = ExerciseCatalog.load(root, loading, ExerciseCatalog.EMPTY);
        assertThat(restarted.problems()).isNotEmpty();
        assertThat(restarted.exercise("m/y")).containsSame(good);
        assertThat(restarted.modules().getFirst().exercises()).hasSize(2);
    }

    @Test
    void whatIsKnownToBeGoodIsNotTriedAgain() throws IOException {
        write("m/y", YAML.replace("pages * PAGE_SIZE", "1 / (pages - pages)"));
        assertThat(load(ExerciseCatalog.EMPTY).at("m/y")).isEmpty();
        var loading = new Loading(2, exercise -> exercise.path().equals("m/y"), path -> Optional.empty());
        assertThat(ExerciseCatalog.load(root, loading, ExerciseCatalog.EMPTY).at("m/y"))
                .isPresent();
    }

    /** The folder was moved, its id named, and something new was begun at the old place. */
    @Test
    void twoExercisesCannotHaveOneId() throws IOException {
        write("m/y", YAML.replace("params:", "id: m/x\nparams:"));
        write("m/x", YAML);
        leavesOut("m/y", "id");
    }

    @Test
    void twoExercisesCannotHaveHadOneId() throws IOException {
        write("m/y", YAML.replace("params:", "aliases: [oldest]\nparams:"));
        leavesOut("m/y", "aliases");
    }

    /** The id is the one that work is filed under today, wherever the other exercise lies. */
    @Test
    void noExerciseCanHaveHadTheIdOfAnother() throws IOException {
        write("m/x", MOVED.replace("oldest", "m/y"));
        leavesOut("m/x", "aliases");
    }

    @Test
    void anExerciseMayNameItsIdAmongThoseItHad() throws IOException {
        write("m/x", MOVED.replace("oldest", "old/place"));
        assertThat(load().exercises()).hasSize(2);
    }

    private void leavesOut(String path, String place) {
        ExerciseCatalog catalog = load(ExerciseCatalog.EMPTY);
        assertThat(catalog.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.diagnostic().key()).isEqualTo("exercise.sameId");
            assertThat(problem.file()).isEqualTo(root.resolve(path).resolve("exercise.yaml"));
            assertThat(problem.diagnostic().span()).isNotEqualTo(SourceSpan.START);
        });
        assertThat(catalog.exercises())
                .singleElement()
                .satisfies(exercise -> assertThat(exercise.path()).isNotEqualTo(path));
    }
}
