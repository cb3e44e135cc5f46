package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.pagewalk.database.OnDatabase;
import dev.pagewalk.load.Classmate.Line;
import dev.pagewalk.people.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class from its list to its marks: an instructor sets two sheets, 30 students do them (six in browsers, the others
 * over the pages' own protocol), the server is killed twice, a key was wrong, one student gets more time, and the
 * numbers add up.
 */
@Tag("long")
@Tag("homework")
@Timeout(900)
class TermJourneyIT extends Journey {

    /** Clicks, key commands and filled fields that setting up may take, see the issue. */
    private static final int MOST_ACTIONS = 60;

    private static final int MOST_PAGES = 3;
    private static final String INSTRUCTOR = "iris";

    @TempDir
    private static Path folder;

    private final List<TermStudent> everybody = TermStudent.all();
    private final Map<String, TermDesk> desks = new LinkedHashMap<>();
    private final List<BrowserContext> browsers = new ArrayList<>();
    private TermCourse course;
    private String code = "";

    @Override
    protected Map<String, String> environment() {
        try {
            course = TermCourse.write(folder.resolve("course"));
            return Map.of("PAGEWALK_EXERCISES", course.folder().toAbsolutePath().toString());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    @Override
    protected boolean audited() {
        return true;
    }

    /** Everybody has an account; nothing else is there. */
    @Override
    protected void prepare(Path data) {
        try (var database = OnDatabase.open("jdbc:h2:file:" + data.resolve("pagewalk"), "sa", "", data)) {
            People people = database.get(People.class);
            people.instructor(INSTRUCTOR);
            everybody.stream().parallel().forEach(student -> people.student(student.login()));
        }
    }

    @Test
    void fromAClassListToAGradebook() throws Exception {
        var iris = new Instructor(browseCounted(), TermCourse.CLASS);
        setUp(iris);
        iris.page().close();

        try (var others = new TermClassmates(server().url(), TermStudent.withoutBrowser(everybody), code)) {
            others.start(TermClassmates::inTime);
            inTime();
            others.finish();
            iris = back(iris);
            theDeadlinePasses(iris);
            others.start(TermClassmates::late);
            late();
            extended(iris);
            others.finish();
        }
        corrected(iris);
        inTheBook(iris);
        onTheirPages();
    }

    // --- the instructor

    private void setUp(Instructor iris) throws IOException {
        Path roster = Files.writeString(
                folder.resolve("roster.csv"),
                everybody.stream()
                        .map(student -> student.name() + ";" + student.number() + "\n")
                        .collect(Collectors.joining("", "Name;Student number\n", "")));
        iris.signIn(INSTRUCTOR, TermStudent.PASSWORD);
        code = iris.makeClass(roster, everybody.size());
        iris.setFirst();
        int first = iris.actions();
        iris.setSecond();
        System.out.println(
                "actions from nothing to a published sheet: " + first + ", to two sheets: " + iris.actions());
        assertThat(iris.actions())
                .as("from nothing to class, list and two sheets in %d actions", iris.actions())
                .isLessThanOrEqualTo(MOST_ACTIONS);
        assertAccessible(iris.page());
    }

    private Instructor back(Instructor iris) {
        var again = new Instructor(iris.page().context().newPage(), TermCourse.CLASS);
        pagesOpen();
        again.comeBack();
        return again;
    }

    /** Both sheets are due in the next minute; it passes. */
    private void theDeadlinePasses(Instructor iris) {
        ZoneId zone =
                ZoneId.of((String) iris.page().evaluate("() => Intl.DateTimeFormat().resolvedOptions().timeZone"));
        LocalDateTime due = Instructor.nextMinute(zone);
        iris.dueAt(Instructor.SECOND, due, true);
        iris.dueAt(Instructor.FIRST, due, false);
        // two seconds more than the sweeper takes to hand in what stands in the fields
        iris.page().waitForTimeout(Math.max(0, LocalDateTime.now(zone).until(due, ChronoUnit.MILLIS)) + 4000);
    }

    private void corrected(Instructor iris) throws IOException {
        List<TermStudent> answered =
                everybody.stream().filter(student -> student.when().works()).toList();
        long wronglyRight = answered.stream()
                .filter(student -> student.room() == TermStudent.Room.AS_THE_KEY)
                .count();
        assertThat(iris.percentRight(Instructor.FIRST, "room.bytes"))
                .as("of all who answered only those are right who are wrong")
                .isCloseTo(100.0 * wronglyRight / answered.size(), within(0.5));
        course.correct();
        iris.page().waitForTimeout(3000);
        int right = (int) answered.stream()
                .filter(student -> student.room() == TermStudent.Room.RIGHT)
                .count();
        iris.correct(Instructor.FIRST, "2. " + TermCourse.ROOM, answered.size(), right);
    }

    private void inTheBook(Instructor iris) throws IOException {
        List<String> rows = Files.readAllLines(iris.gradebook());
        assertThat(rows.getFirst())
                .matches("\\uFEFFName,Student number,Section,Sheet 1 \\(\\d+\\),Sheet 2 \\(\\d+\\),Total");
        assertThat(rows.subList(1, rows.size()))
                .containsExactlyInAnyOrderElementsOf(everybody.stream()
                        .map(student -> String.join(
                                ",",
                                student.name(),
                                student.number(),
                                "",
                                plain(student.firstCorrected()),
                                plain(student.secondPoints()),
                                plain(student.total())))
                        .toList());
    }

    private static String plain(double points) {
        return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
    }

    // --- students in browsers

    private void inTime() {
        for (TermStudent student : TermStudent.inBrowsers(everybody)) {
            switch (student.name().substring(0, 4).strip()) {
                case "Bob" -> whileTheServerIsKilled(student, named("Finn"));
                case "Cyn" -> offline(student);
                case "Finn" -> {
                    // sits beside Bob
                }
                default -> {
                    try (TermDesk desk = sitDown(student)) {
                        if (student.when() == TermStudent.When.IN_TIME) {
                            writeFirst(desk, student);
                            writeSecond(desk, student);
                        }
                    }
                }
            }
        }
    }

    private TermStudent named(String name) {
        return everybody.stream()
                .filter(student -> student.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private TermDesk sitDown(TermStudent student) {
        var desk = new TermDesk(browseCounted());
        desks.put(student.login(), desk);
        desk.signIn(student);
        desk.join(student, code);
        return desk;
    }

    private TermDesk again(TermStudent student) {
        TermDesk desk = desks.get(student.login()).again();
        pagesOpen();
        return desk;
    }

    private static void writeFirst(TermDesk desk, TermStudent student) {
        desk.write(Instructor.FIRST, TermCourse.SIZES, student.sizesLines());
        desk.write(Instructor.FIRST, TermCourse.ROOM, student.roomLines());
        desk.write(Instructor.FIRST, TermCourse.REGION, student.regionLines());
    }

    private static void writeSecond(TermDesk desk, TermStudent student) {
        if (student.second() != TermStudent.Second.NONE) {
            desk.leave(Instructor.SECOND, TermCourse.SIZES, student.secondLines());
            if (student.second() != TermStudent.Second.LEFT_IN_FIELDS) {
                desk.handIn(Instructor.SECOND);
            }
        }
    }

    /** What is typed without a connection is there when it is back. */
    private void offline(TermStudent student) {
        try (TermDesk desk = sitDown(student)) {
            desk.open(Instructor.FIRST, TermCourse.SIZES);
            Line line = student.sizesLines().getFirst();
            desk.page().context().setOffline(true);
            desk.field(line).fill(desk.given(line));
            assertThat(desk.page().locator("pw-drafts")).hasAttribute("state", "offline");
            desk.page().context().setOffline(false);
            desk.saved();
            writeFirst(desk.reload(), student);
            writeSecond(desk, student);
        }
    }

    /** Two have their pages open when the server dies, once while a number is typed, once while a program is. */
    private void whileTheServerIsKilled(TermStudent bob, TermStudent finn) {
        try (TermDesk one = sitDown(bob);
                TermDesk other = sitDown(finn)) {
            one.open(Instructor.FIRST, TermCourse.SIZES);
            other.open(Instructor.FIRST, TermCourse.SIZES);
            Line wrong = bob.sizesLines().getFirst();
            one.field(wrong).fill(one.given(wrong));
            one.check(wrong);
            Line line = finn.sizesLines().getFirst();
            String given = other.given(line);
            other.field(line).fill(given.substring(0, 2));
            other.saved();
            other.field(line).pressSequentially(given.substring(2));
            server().killAndRestart();
            other.savedAfterAKill();
            assertThat(other.field(line)).hasValue(given);
            other.check(line);
            writeFirst(one.reload(), bob);
            writeSecond(one, bob);

            Line program = finn.regionLines().getFirst();
            other.open(Instructor.FIRST, TermCourse.REGION);
            other.type(other.given(program));
            server().killAndRestart();
            other.savedAfterAKill();
            assertThat(other.field(program)).containsText("MEM_COMMIT");
            other.check(program);
            writeFirst(other.reload(), finn);
        }
    }

    private void late() {
        TermStudent dan = named("Dan");
        try (TermDesk desk = again(dan)) {
            desk.list();
            assertThat(desk.listed(Instructor.FIRST)).containsText("80%");
            writeFirst(desk, dan);
        }
    }

    private void extended(Instructor iris) {
        TermStudent eve = named("Eve");
        try (TermDesk desk = again(eve)) {
            desk.list();
            assertThat(desk.listed(Instructor.FIRST)).containsText("80%");
            iris.extend(Instructor.FIRST, eve.name(), 600);
            // the open page hears of it by itself
            assertThat(desk.listed(Instructor.FIRST)).not().containsText("80%");
            writeFirst(desk, eve);
        }
    }

    /** What students see is what stands in the file; and who has other marks now, is told so. */
    private void onTheirPages() {
        for (TermStudent student : TermStudent.inBrowsers(everybody)) {
            try (TermDesk desk = again(student)) {
                desk.list();
                assertThat(desk.listed(Instructor.FIRST))
                        .containsText(shown(student.firstCorrected()) + " of 20 points");
                assertThat(desk.listed(Instructor.SECOND))
                        .containsText(
                                student.second() == TermStudent.Second.NONE
                                        ? "5 points"
                                        : shown(student.secondPoints()) + " of 5 points");
                String notice = "Sheet 1: %s → %s of 20 points"
                        .formatted(shown(student.firstByTheWrongKey()), shown(student.firstCorrected()));
                if (student.firstCorrected() > student.firstByTheWrongKey()) {
                    assertThat(desk.page().locator(".notices")).containsText(notice);
                    assertThat(desk.page().locator(".notices")).containsText("the key was wrong");
                } else {
                    assertThat(desk.page().locator(".notices")).isHidden();
                }
            }
        }
    }

    private static String shown(double points) {
        return plain(points);
    }

    // --- how many pages are open

    private Page browseCounted() {
        Page page = browse();
        browsers.add(page.context());
        pagesOpen();
        return page;
    }

    private void pagesOpen() {
        assertThat(browsers.stream().mapToInt(one -> one.pages().size()).sum())
                .as("pages open at once")
                .isLessThanOrEqualTo(MOST_PAGES);
    }
}
