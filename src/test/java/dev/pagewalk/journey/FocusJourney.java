package dev.pagewalk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.vaadin.flow.router.Route;
import dev.pagewalk.exercise.Course;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Goes through pages by keyboard: everything that Tab reaches looks different with the focus than without it: a ring that isn't cut
 * off, a shadow, a border or a background, its own or its field's.
 */
abstract class FocusJourney extends Journey {

    private static final int MOST_STOPS = 200;
    private static final Path REFERENCE = Path.of("src/test/resources/exercises/reference");

    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> opened = new HashSet<>();

    @BeforeEach
    void forgetStops() {
        found.clear();
        opened.clear();
    }

    /** A small course with a lesson, a trainer, a lecture: the more of the same, the longer it takes. */
    static Path smallCourse(Path course) {
        try {
            Path ours = Path.of("exercises");
            for (String module : List.of("m0-console", "trainer")) {
                FileSystemUtils.copyRecursively(ours.resolve(module), course.resolve(module));
            }
            FileSystemUtils.copyRecursively(REFERENCE, course.resolve("reference"));
            Course.share(course);
            Files.writeString(course.resolve("course.yaml"), """
                    title: {en: Small course, zh: 小课程}
                    modules: [reference, m0-console]
                    trainer: [trainer]
                    lecture: true
                    """);
            Files.writeString(course.resolve("lecture.yaml"), """
                    lines:
                      - id: "1"
                        chapter: {en: Chapter, zh: 章}
                        says: {en: What it says., zh: 它说的话。}
                        lessons: [m0-console/0-1-numbers, reference/every-kind]
                    """);
            return course;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** All views that have an address. */
    static Stream<Class<?>> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<Class<?>> views = new ArrayList<>();
        scanner.findCandidateComponents("dev.pagewalk")
                .forEach(each -> views.add(ClassUtils.resolveClassName(each.getBeanClassName(), null)));
        assertThat(views).hasSizeGreaterThan(8);
        return views.stream();
    }

    final void assertNothingLooksTheSame() {
        assertThat(found).as("look the same with the focus and without it").isEmpty();
    }

    final Page page(ColorScheme colors) {
        Page page = browse("en-US", colors, WIDE);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.addInitScript(Path.of("src/test/resources/journey/focus.js"));
        return page;
    }

    /** Goes through the whole page at this address. */
    final void look(Page page, String address) {
        page.navigate("/" + address);
        page.locator("h1, h2").first().waitFor();
        settle(page);
        begin(page, "", 0);
        page.keyboard().press("Tab");
        walk(page, "/" + address);
        assertThat((Integer) page.evaluate("focusProbe.count()"))
                .as("stops of /" + address)
                .isPositive();
    }

    /** Panels behind tabs, each with its tab. */
    final void lookAtTabs(Page page) {
        int groups = page.locator("pw-tabs").count();
        for (int group = 0; group < groups; group++) {
            List<String> tabs =
                    page.locator("pw-tabs").nth(group).locator("[role=tab]").allTextContents();
            for (int tab = 1; tab < tabs.size(); tab++) {
                var chosen =
                        page.locator("pw-tabs").nth(group).locator("[role=tab]").nth(tab);
                chosen.click();
                settle(page);
                begin(page, "pw-tabs", group);
                chosen.evaluate("tab => tab.focus({ focusVisible: true })");
                walk(page, "tab " + tabs.get(tab));
            }
        }
    }

    static void begin(Page page, String scope, int number) {
        page.evaluate("([scope, number]) => focusProbe.begin(scope, number)", List.of(scope, number));
    }

    /** Tabs on from what has the focus until it comes round or leaves; opens what opens, once each. */
    final void walk(Page page, String where) {
        for (int i = 0; ; i++) {
            assertThat(i).as("stops of " + where).isLessThan(MOST_STOPS);
            String stop = (String) page.evaluate("focusProbe.step()");
            if (stop.equals("over")) {
                break;
            }
            if (stop.equals("editor")) {
                page.keyboard().press("Escape");
            } else if (stop.startsWith("opens ") && opened.add(stop)) {
                open(page, stop.contains("dialog") ? "Tab" : "ArrowDown", where);
            }
            page.keyboard().press("Tab");
        }
        note(page, where);
    }

    private void note(Page page, String where) {
        List<?> alike = (List<?>) page.evaluate("focusProbe.alike()");
        alike.forEach(each -> found.add(where + ": " + each));
    }

    /** Opens what has the focus, goes through it by a key until it comes round, and closes it. */
    private void open(Page page, String key, String where) {
        page.evaluate("focusProbe.hold()");
        page.keyboard().press("Enter");
        page.waitForTimeout(400);
        for (int i = 0; i < 40; i++) {
            if (page.evaluate("focusProbe.step()").equals("over")) {
                break;
            }
            page.keyboard().press(key);
        }
        note(page, where);
        page.keyboard().press("Escape");
        page.waitForTimeout(200);
        page.evaluate("focusProbe.release()");
    }
}
