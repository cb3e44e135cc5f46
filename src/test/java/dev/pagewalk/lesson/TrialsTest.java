package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Adoption;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.version.BuiltTrials;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.library.Trials;
import dev.pagewalk.library.Versions;
import dev.pagewalk.ui.AppTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Students get an exercise once its whole pool was tried. */
@AppTest
class TrialsTest {

    private static final TrialPolicy TRIED = new TrialPolicy("pool", "");
    private static final String USUAL = "pool: 6";
    private static final String LARGE = "pool: 400";
    private static final int MORE_THAN_ARE_TRIED_ON_LOADING = 4;

    @Autowired
    Versions versions;

    @Autowired
    Adoption adoption;

    @Autowired
    Trials trials;

    @Autowired
    JdbcTemplate database;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    EditedCourse course;
    Courseware courseware;

    @BeforeEach
    void aCourse() throws IOException {
        course = new EditedCourse(folder, trials, adoption);
        course.list("a", "b");
        course.write("a", "First", Map.of(USUAL, LARGE));
        course.write("b", "First", Map.of(USUAL, LARGE));
    }

    @AfterEach
    void close() {
        course.close();
    }

    @Test
    void nothingIsGivenToStudentsBeforeItWasTried() throws Exception {
        courseware = course.serve(TRIED);
        var told = new AtomicInteger();
        courseware.listen(told::incrementAndGet);

        assertThat(courseware.catalog().exercises()).isEmpty();
        assertThat(courseware.edited().exercises()).hasSize(2);
        EditedCourse.until(
                () -> courseware.trying().filter(now -> now.tried() > 0).isPresent());
        Trying now = courseware.trying().orElseThrow();
        assertThat(now.exercise().path()).isIn(course.path("a"), course.path("b"));
        assertThat(now.tried()).isLessThan(400);
        assertThat(now.waiting()).isBetween(0, 1);

        EditedCourse.until(() -> courseware.catalog().exercises().size() == 2);
        assertThat(courseware.problems()).isEmpty();
        assertThat(told.get()).isGreaterThanOrEqualTo(2);
        EditedCourse.until(() -> courseware.trying().isEmpty());
    }

    @Test
    void whatWasTriedIsNotTriedAgainAfterARestartNorIsWhatNobodyTouched() throws Exception {
        tried();

        Set<String> again = triedWhile(() -> courseware = course.serve(TRIED));
        assertThat(courseware.catalog().exercises()).hasSize(2);
        assertThat(again).as("after a restart").isEmpty();

        again = triedWhile(() -> course.write("b", "Second", Map.of(USUAL, LARGE)));
        assertThat(again).as("after an edit").containsExactly(course.path("b"));
        EditedCourse.until(() -> title("b").equals(Optional.of(course.title("b", "Second"))));

        again = triedWhile(() -> course.write("b", "First", Map.of(USUAL, LARGE)));
        assertThat(again).as("after the edit was taken back").isEmpty();
        EditedCourse.until(() -> title("b").equals(Optional.of(course.title("b", "First"))));
    }

    @Test
    void anotherEngineTriesAllAgainAndStudentsHaveTheLastGoodVersionsMeanwhile() throws Exception {
        tried();
        database.update("""
                update trial set engine = 'another'
                where version_hash in (select hash from exercise_version where path like ?)""", course.path("%"));

        Set<String> again = triedWhile(() -> {
            courseware = course.serve(TRIED);
            assertThat(courseware.catalog().exercises()).hasSize(2);
        });

        assertThat(again).containsExactlyInAnyOrder(course.path("a"), course.path("b"));
        EditedCourse.until(() -> courseware.trying().isEmpty() && rows(EngineIdentity.present()) == 2);
        assertThat(rows("another")).isEqualTo(2);
    }

    @Test
    void oneVariantThatFailsKeepsTheExerciseFromStudentsAndIsNamed() throws Exception {
        int number = failsForOneVariant();
        courseware = course.serve(TRIED);
        EditedCourse.until(() -> !courseware.problems().isEmpty() && title("b").isPresent());

        assertThat(title("a")).isEmpty();
        assertThat(courseware.edited().exercise(course.path("a"))).isPresent();
        assertThat(courseware.problems()).first().satisfies(problem -> {
            assertThat(courseware.name(problem.file())).isEqualTo(course.path("a") + "/exercise.yaml");
            assertThat(problem.error()).isTrue();
            assertThat(problem.diagnostic().key()).isEqualTo("exercise.byZero");
            assertThat(problem.diagnostic().arguments()).contains(number + "");
        });

        course.write("a", "Mended", Map.of(USUAL, "pool: 40"));
        EditedCourse.until(() -> title("a").isPresent());
        assertThat(courseware.problems()).isEmpty();
    }

    @Test
    void oneVariantThatFailsLeavesStudentsTheLastGoodVersion() throws Exception {
        tried();
        failsForOneVariant();
        EditedCourse.until(() -> !courseware.problems().isEmpty());

        assertThat(title("a")).contains(course.title("a", "First"));
        courseware = course.serve(TRIED);
        assertThat(title("a")).as("after a restart").contains(course.title("a", "First"));
    }

    @Test
    void whatIsMovedAndEditedAtOnceIsInTheCourseAllTheTime() throws Exception {
        tried();
        for (int restarts = 0; restarts < 2; restarts++) {
            String now = "moved" + restarts;
            course.move(restarts == 0 ? "a" : "moved0", now);
            String id = "id: " + course.path("a") + "\npool: 40" + restarts;
            course.write(now, "Edit " + restarts, Map.of(USUAL, id));
            course.list(now, "b");
            if (restarts > 0) {
                courseware = course.serve(TRIED);
            }
            EditedCourse.until(() -> {
                assertThat(title("a")).isPresent();
                return title("a").equals(Optional.of(course.title(now, "Edit " + now.substring(5))));
            });
        }
    }

    @Test
    void whatFailedInAWholePoolIsStillToldAfterARestart() throws Exception {
        int number = failsForOneVariant();
        courseware = course.serve(TRIED);
        EditedCourse.until(() -> !courseware.problems().isEmpty());

        courseware = course.serve(TRIED);
        EditedCourse.until(() -> title("b").isPresent());
        EditedCourse.until(() -> !courseware.problems().isEmpty());

        assertThat(title("a")).isEmpty();
        assertThat(courseware.problems())
                .extracting(FileProblem::diagnostic)
                .anyMatch(diagnostic -> diagnostic.arguments().contains(number + ""));
    }

    @Test
    void theSameFilesUnderAnotherIdHaveOtherNumbersAndAreTriedForThemselves() throws Exception {
        course.list("a");
        courseware = course.serve(TRIED);
        EditedCourse.until(() -> title("a").isPresent());

        Set<String> again = triedWhile(() -> {
            course.move("a", "moved");
            course.list("moved");
        });

        assertThat(again).containsExactly(course.path("moved"));
    }

    @Test
    void whatWasTriedWhenTheProgramWasBuiltByThisEngineIsGivenAtOnce() throws Exception {
        courseware = course.serve(new TrialPolicy(
                "pool", built(EngineIdentity.present(), "a", "b").toString()));

        assertThat(courseware.catalog().exercises()).hasSize(2);
        assertThat(courseware.trying()).isEmpty();
        assertThat(rows(EngineIdentity.present()))
                .as("kept as the last good versions")
                .isEqualTo(2);
    }

    @Test
    void whatIsNotInTheListOfTheBuildIsTried() throws Exception {
        String built = built(EngineIdentity.present(), "b").toString();
        Set<String> now = triedWhile(() -> courseware = course.serve(new TrialPolicy("pool", built)));

        assertThat(now).containsExactly(course.path("a"));
        EditedCourse.until(() -> courseware.catalog().exercises().size() == 2);
    }

    @Test
    void whatAnotherEngineTriedWhenTheProgramWasBuiltIsTried() throws Exception {
        String built = built("0123456789abcdef", "a", "b").toString();
        courseware = course.serve(new TrialPolicy("pool", built));

        assertThat(courseware.catalog().exercises()).isEmpty();
        EditedCourse.until(() -> courseware.catalog().exercises().size() == 2);
    }

    @Test
    void aListOfTheBuildThatIsMissingSaysNothing() throws Exception {
        courseware =
                course.serve(new TrialPolicy("pool", elsewhere.resolve("none").toString()));

        assertThat(courseware.catalog().exercises()).isEmpty();
        assertThat(courseware.edited().exercises()).hasSize(2);
    }

    private void tried() throws InterruptedException {
        courseware = course.serve(TRIED);
        EditedCourse.until(() -> courseware.catalog().exercises().size() == 2);
        EditedCourse.until(() -> courseware.trying().isEmpty());
    }

    /** Something that changes a course. */
    private interface Change {
        void happen() throws Exception;
    }

    /** What is being tried in the second and a half after a change, or until all of it was: by path. */
    private Set<String> triedWhile(Change change) throws Exception {
        change.happen();
        var seen = new HashSet<String>();
        long end = System.nanoTime() + 1_500_000_000L;
        boolean trying = false;
        while (System.nanoTime() < end || trying) {
            Optional<Trying> now = courseware.trying();
            now.ifPresent(one -> seen.add(one.exercise().path()));
            trying = now.isPresent();
            Thread.sleep(5);
        }
        return seen;
    }

    private Optional<String> title(String exercise) {
        return courseware.catalog().exercise(course.path(exercise)).map(found -> found.title(Locale.ENGLISH));
    }

    /** Lets the formula of one exercise divide by zero for one variant of 40, and says for which. */
    private int failsForOneVariant() throws IOException {
        Exercise exercise = courseware().edited().exercise(course.path("a")).orElseThrow();
        List<Long> pages = IntStream.range(0, 40)
                .mapToObj(number -> (Long) VariantFactory.variant(exercise, number)
                        .draw()
                        .parameters()
                        .get("pages")
                        .plain())
                .toList();
        int number = IntStream.range(MORE_THAN_ARE_TRIED_ON_LOADING, 40)
                .filter(one -> pages.indexOf(pages.get(one)) == one && pages.lastIndexOf(pages.get(one)) == one)
                .findFirst()
                .orElseThrow();
        var changes = new HashMap<String, String>();
        changes.put(USUAL, "pool: 40");
        changes.put("pages * PAGE_SIZE", "pages * PAGE_SIZE + 1 / (1000 * (pages - " + pages.get(number) + "))");
        course.write("a", "Fails", changes);
        return number;
    }

    /** A server to read the exercise with; the one that is there, if there is one. */
    private Courseware courseware() {
        return courseware == null ? course.serve(new TrialPolicy("first", "")) : courseware;
    }

    /** The file that a build would have written. */
    private Path built(String engine, String... exercises) throws IOException {
        Courseware reader = course.serve(new TrialPolicy("first", ""));
        List<String> hashes = List.of(exercises).stream()
                .map(one ->
                        reader.edited().exercise(course.path(one)).orElseThrow().hash())
                .toList();
        String text = BuiltTrials.write(hashes).replace(EngineIdentity.present(), engine);
        return Files.writeString(elsewhere.resolve("built.txt"), text);
    }

    private int rows(String engine) {
        Integer many = database.queryForObject("""
                select count(*) from trial t join exercise_version v on v.hash = t.version_hash
                where v.path like ? and t.engine = ?""", Integer.class, course.path("%"), engine);
        return many == null ? 0 : many;
    }
}
