package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.expression.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks through lessons of the course as a student: in each activity a wrong answer, then the right one, then Next. On
 * the way nothing may scroll sideways, axe may find nothing, and after Next the focus is in the new activity.
 */
abstract class LessonWalk extends Journey {

    /** The demo student's account is the first of a new database. */
    private static final long STUDENT = 1;

    /** How a lesson is looked at. */
    enum Look {
        ENGLISH_ON_A_DESK("en-US", WIDE),
        CHINESE_ON_A_PHONE("zh-CN", NARROW),
        ENGLISH_ON_A_PHONE("en-US", NARROW),
        CHINESE_ON_A_DESK("zh-CN", WIDE);

        private final String language;
        private final int[] size;

        Look(String language, int[] size) {
            this.language = language;
            this.size = size;
        }
    }

    /**
     * True if axe looks at each step; it takes as long as all else. Its rules depend on what is where, so that one width
     * of each language is enough for them.
     */
    abstract boolean thorough();

    /** What was wrong, in all lessons: one walk shows it all. */
    private final List<String> found = new ArrayList<>();

    /** Which lessons are walked, as a regular expression over their paths; all if nothing is said. */
    private static final String CHOSEN = System.getProperty("pagewalk.lessons", ".*");

    /** The lessons of the course, without the trainer's. */
    static List<String> lessons() {
        try {
            return Course.folders().stream()
                    .map(Course::path)
                    .filter(path -> !path.startsWith("trainer/"))
                    .filter(path -> path.matches(CHOSEN))
                    .toList();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Goes through every lesson; what is wrong is noted on the way, and fails the walk at its end. */
    final void walkAll(Look look) {
        Page page = page(look);
        lessons().forEach(lesson -> walk(page, lesson, look));
        nothingFound();
    }

    /** A page on which the demo student is signed in. */
    final Page page(Look look) {
        Page page = browse(look.language, ColorScheme.LIGHT, look.size);
        page.navigate("/login");
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Demo student").setHasNotText("Sign"))
                .or(page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("演示学生")))
                .first()
                .click();
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }

    /** Fails with everything that was found since the last time. */
    final void nothingFound() {
        var all = List.copyOf(found);
        found.clear();
        assertThat(all).as("found on the way through the lessons").isEmpty();
    }

    /** Goes through one lesson; what is wrong is noted, and the walk goes on. */
    final void walk(Page page, String path, Look look) {
        Exercise exercise = Course.exercise(path);
        int number = (int) Math.floorMod(Seeds.mix(STUDENT, exercise.id()), (long) exercise.pool());
        Variant variant = VariantFactory.variant(exercise, number);
        page.navigate("/lesson/" + path);
        page.locator(".lesson-progress vaadin-button").first().waitFor();
        var hands = new StudentHands(page, variant);
        List<Activity> activities = exercise.activities();
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            String where = path + " " + activity.id() + " (" + look + ")";
            try {
                play(hands, activity, variant, i, where);
                done(page, i, activity, where);
                look(page, look, where);
                if (i + 1 < activities.size()) {
                    next(page, i + 1, where);
                }
            } catch (PlaywrightException | AssertionError broken) {
                found.add(where + ": " + broken.getMessage().lines().limit(12).toList());
                recover(page, Math.min(i + 1, activities.size() - 1), where);
            }
        }
    }

    private void play(StudentHands hands, Activity activity, Variant variant, int index, String where) {
        if (activity.steps().isEmpty()) {
            return;
        }
        Map<String, Answer> wrong = wrong(activity, variant);
        if (!wrong.isEmpty()) {
            hands.answer(activity, wrong);
            refused(hands.page(), index, where);
        }
        hands.answer(activity, activity.solution(variant));
    }

    /** Leaves a picture of what went wrong, and goes to the next step by its button. */
    private void recover(Page page, int index, String where) {
        try {
            screenshot(page, "walk-" + where.replaceAll("\\W+", "-"));
            page.locator(".lesson-progress vaadin-button").nth(index).click();
            idle(page);
        } catch (PlaywrightException gone) {
            found.add(where + ": and then "
                    + gone.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** What is wrong was heard, and isn't taken for right. */
    private void refused(Page page, int index, String where) {
        assertThat(page.locator(".lesson-progress li").nth(index)).not().hasAttribute("data-state", "done");
        if (page.locator(".work .feedback:visible").count() == 0) {
            found.add(where + ": nothing is said to a wrong answer");
        }
    }

    /** A wrong answer to each step that has a known one. */
    private static Map<String, Answer> wrong(Activity activity, Variant variant) {
        var wrong = new LinkedHashMap<String, Answer>();
        for (Sample sample : activity.samples(variant)) {
            if (sample.promise() instanceof Sample.Exactly(double score, var idea) && score == 0) {
                wrong.putIfAbsent(sample.step(), sample.answer());
            }
        }
        return wrong;
    }

    /** Every step is settled, and the page says so. */
    private void done(Page page, int index, Activity activity, String where) {
        if (activity.steps().isEmpty() || !activity.gradedByMachine()) {
            return;
        }
        assertThat(page.locator(".lesson-progress li").nth(index)).hasAttribute("data-state", "done");
        if (page.locator(".work .feedback[data-kind=right]").count() == 0) {
            found.add(where + ": nothing says that it is right");
        }
    }

    private void look(Page page, Look look, String where) {
        int over =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0) {
            found.add(where + ": scrolls sideways by " + over + " px");
            screenshot(page, "wide-" + where.replaceAll("\\W+", "-"));
        }
        if (!thorough()) {
            return;
        }
        try {
            // Contrast takes longer than all other rules, and colours depend neither on the language nor on the width.
            String[] without = look == Look.ENGLISH_ON_A_DESK ? new String[0] : new String[] {"color-contrast"};
            assertAccessibleNow(page, without);
        } catch (AssertionError axe) {
            found.add(where + ": " + axe.getMessage());
        }
    }

    private void next(Page page, int index, String where) {
        page.locator(".ways .next-button").click();
        assertThat(page.locator(".lesson-progress vaadin-button").nth(index)).hasAttribute("aria-current", "step");
        idle(page);
        boolean inside = (Boolean)
                page.evaluate("document.activeElement !== document.body && !!document.activeElement.closest('main')");
        if (!inside) {
            found.add(where + ": after Next the focus is nowhere");
        }
    }
}
