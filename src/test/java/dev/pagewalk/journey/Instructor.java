package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** The instructor of a class: goes everywhere by clicks, from the page where one signs in. */
final class Instructor {

    static final String FIRST = "Sheet 1";
    static final String SECOND = "Sheet 2";

    private static final int TO_TYPE_SECONDS = 15;

    private final CountedHands hands;
    private final Page page;
    private final String classroom;

    /** @param classroom title of the class */
    Instructor(Page page, String classroom) {
        this.hands = new CountedHands(page);
        this.page = page;
        this.classroom = classroom;
    }

    int actions() {
        return hands.actions();
    }

    Page page() {
        return page;
    }

    /** The only address that is typed. */
    void signIn(String login, String password) {
        page.navigate("/login");
        hands.fill("User name", login);
        hands.fill(page.locator("input[name=password]"), password);
        hands.key(page.locator("input[name=password]"), "Enter");
        page.waitForURL(url -> !url.contains("login"));
    }

    /** After the server was started anew: the browser is still signed in. */
    void comeBack() {
        page.navigate("/");
        comeBackToClass();
    }

    /** Makes the class, takes its list in, and returns the code to join it. */
    String makeClass(Path roster, int students) {
        hands.follow("Teach");
        hands.fill("Title", classroom);
        hands.press("Create class");
        hands.follow("Import a class list");
        hands.upload("Choose a file", roster);
        assertThat(page.getByText("New in the class: " + students)).isVisible();
        hands.press("Apply");
        assertThat(Journey.heading(page, classroom)).isVisible();
        return page.locator(".join-code").innerText().strip();
    }

    /** Three tasks for 20 points; late work is taken. */
    void setFirst() {
        hands.follow("Homework");
        begin(FIRST, TermCourse.SIZES, TermCourse.ROOM, TermCourse.REGION);
        points(0, "6");
        points(1, "4");
        points(2, "10");
        hands.press(page.getByText("Accept late work"));
        assertThat(page.getByText("3 tasks, 20 points")).isVisible();
        publish(FIRST);
    }

    /** One task for 5 points; how it was done is told when it is due. */
    void setSecond() {
        hands.follow(classroom);
        begin(SECOND, TermCourse.SIZES);
        points(0, "5");
        hands.choose("Students see how they did", "after it is due");
        assertThat(page.getByText("1 task, 5 points")).isVisible();
        publish(SECOND);
    }

    private void begin(String title, String... exercises) {
        hands.follow("New homework");
        hands.fill("Title", title);
        hands.press(page.locator(".course-picker vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText(TermCourse.MODULE))
                .first());
        for (String exercise : exercises) {
            hands.press("Add " + exercise);
        }
        assertThat(page.locator(".slot-card")).hasCount(exercises.length);
    }

    private void points(int card, String points) {
        hands.fill(page.locator(".slot-worth vaadin-number-field input").nth(card), points);
    }

    private void publish(String title) {
        hands.press("Publish");
        assertThat(Journey.heading(page, title)).isVisible();
        assertThat(page.getByText("0 of 30 have opened it, 0 have handed something in."))
                .isVisible();
    }

    /** The next full minute that leaves time to type it in. */
    static LocalDateTime nextMinute(ZoneId zone) {
        return LocalDateTime.now(zone)
                .plusSeconds(TO_TYPE_SECONDS)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1);
    }

    /** Everybody has until then; where nothing late is taken it closes then, too. */
    void dueAt(String homework, LocalDateTime due, boolean closes) {
        exceptions(homework);
        hands.press("Add an exception");
        hands.choose("For", "Everyone");
        time("Due", due);
        if (closes) {
            time("Closes", due);
        }
        hands.press("Grant");
        assertThat(page.locator(".grant-list")).containsText("Everyone");
    }

    /** One student has so many minutes more. */
    void extend(String homework, String student, int minutes) {
        exceptions(homework);
        hands.press("Add an exception");
        hands.propose(page.getByLabel("Student", new Page.GetByLabelOptions().setExact(true)), student);
        hands.fill(page.getByLabel("Everything later by (minutes)"), minutes + "");
        hands.fill("Why", "was ill");
        hands.press("Grant");
        assertThat(page.locator(".grant-list")).containsText(student);
        assertThat(page.locator(".grant-list")).containsText("was ill");
    }

    private void exceptions(String homework) {
        comeBackToClass();
        hands.follow("Homework");
        hands.follow("Exceptions: " + homework);
        assertThat(Journey.heading(page, "Exceptions")).isVisible();
    }

    private void time(String label, LocalDateTime time) {
        Locator day = page.getByLabel("Day: " + label);
        hands.fill(day, time.format(DateTimeFormatter.ISO_LOCAL_DATE));
        hands.key(day, "Enter");
        Locator hour = page.getByLabel("Time: " + label);
        hands.fill(hour, time.format(DateTimeFormatter.ofPattern("HH:mm")));
        hands.key(hour, "Enter");
    }

    /** How many of those who answered a step did so rightly, as the table of a sheet's steps says. */
    double percentRight(String homework, String step) {
        comeBackToClass();
        hands.follow("Statistics");
        hands.choose("Homework", homework);
        assertThat(Journey.heading(page, homework)).isVisible();
        String row = page.locator("tr", new Page.LocatorOptions().setHasText(step))
                .first()
                .innerText();
        return Double.parseDouble(row.replaceAll("(?s).*?([0-9.]+) %.*", "$1"));
    }

    /** Grades a task again by the exercise as it is now; looks at what would change, and applies it. */
    void correct(String homework, String task, int looked, int changed) {
        comeBackToClass();
        hands.follow("Gradebook");
        hands.press(page.locator(".teach-section a").filter(new Locator.FilterOptions().setHasText(homework)));
        hands.choose("Task", task);
        hands.fill(page.locator("vaadin-text-area textarea").last(), "the key was wrong");
        hands.press("Show what would change");
        assertThat(Journey.heading(page, "What would change")).isVisible();
        assertThat(page.getByText(
                        "%d answers graded again, %d come out otherwise, 0 of them lower.".formatted(looked, changed)))
                .isVisible();
        Journey.screenshot(page, "term-correction-1440");
        hands.press("Apply");
        assertThat(page.getByText("applied", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** The gradebook as a file. */
    Path gradebook() {
        comeBackToClass();
        hands.follow("Gradebook");
        assertThat(page.locator("pw-gradebook [role=grid]")).isVisible();
        Journey.screenshot(page, "term-book-1440");
        Download file = page.waitForDownload(() -> hands.follow("As a plain table (CSV)"));
        return file.path();
    }

    /** To the class, from wherever one is. */
    private void comeBackToClass() {
        hands.follow("Teach");
        hands.press(page.locator(".class-list a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + classroom + "$"))));
        assertThat(Journey.heading(page, classroom)).isVisible();
    }
}
