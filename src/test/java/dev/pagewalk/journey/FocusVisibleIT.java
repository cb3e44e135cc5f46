package dev.pagewalk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.pagewalk.exercise.Course;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Whoever uses the keyboard alone sees where they are: on every page, everything that Tab reaches looks different with
 * the focus than without it: a ring that isn't cut off, a shadow, a border or a background, its own or its field's.
 *
 * <p>Pages are found by their {@link Route}, so that none is forgotten. The server is an open one, for the page that
 * makes the first administrator; its course has the lesson with an activity of every kind.
 */
class FocusVisibleIT extends Journey {

    /** Where a route with parameters leads, for example. */
    private static final Map<String, String> EXAMPLES =
            Map.of("lesson/:module/:exercise", "lesson/reference/every-kind", "invite", "invite/over");

    /** Only there for who is in a class, or administers, and not for the guest who looks here. */
    private static final Pattern OF_MEMBERS = Pattern.compile("teach(/.*)?|homework/.*|admin");

    private static final Path REFERENCE = Path.of("src/test/resources/exercises/reference");
    private static final int MOST_STOPS = 200;

    @TempDir
    private static Path course;

    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> opened = new HashSet<>();

    /** A small course with a lesson, a trainer, a lecture: the more of the same, the longer it takes. */
    @Override
    protected Map<String, String> environment() {
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
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return Map.of("PAGEWALK_OPEN", "true", "PAGEWALK_EXERCISES", course.toString());
    }

    @Test
    void everyStopOfTheKeyboardIsSeen() {
        everyStopIsSeen(ColorScheme.LIGHT);
    }

    @Test
    @Tag("long")
    @Tag("focus")
    void everyStopOfTheKeyboardIsSeenInTheDark() {
        everyStopIsSeen(ColorScheme.DARK);
    }

    private void everyStopIsSeen(ColorScheme colors) {
        found.clear();
        opened.clear();
        Page page = page(colors);
        page.navigate("/login");
        button(page, "Continue as guest").click();
        page.waitForURL(url -> !url.contains("login"));
        lookAtNothing(page);
        for (Class<?> view : views(false)) {
            look(page, address(view));
            lookAtSteps(page);
            lookAfterRun(page);
            lookAtTabs(page);
        }
        Page stranger = page(colors);
        for (Class<?> view : views(true)) {
            look(stranger, address(view));
        }
        assertThat(found).as("look the same with the focus and without it").isEmpty();
    }

    private Page page(ColorScheme colors) {
        Page page = browse("en-US", colors, WIDE);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.addInitScript(Path.of("src/test/resources/journey/focus.js"));
        return page;
    }

    private static List<Class<?>> views(boolean forAnybody) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<Class<?>> views = new ArrayList<>();
        scanner.findCandidateComponents("dev.pagewalk")
                .forEach(each -> views.add(ClassUtils.resolveClassName(each.getBeanClassName(), null)));
        assertThat(views).hasSizeGreaterThan(8);
        return views.stream()
                .filter(view -> view.isAnnotationPresent(AnonymousAllowed.class) == forAnybody)
                .filter(view -> !OF_MEMBERS
                        .matcher(view.getAnnotation(Route.class).value())
                        .matches())
                .sorted(Comparator.comparing(FocusVisibleIT::address))
                .toList();
    }

    private static String address(Class<?> view) {
        String route = view.getAnnotation(Route.class).value();
        assertThat(!route.contains(":") || EXAMPLES.containsKey(route))
                .as("an example of the route " + route)
                .isTrue();
        return EXAMPLES.getOrDefault(route, route);
    }

    /** Goes through the whole page at this address. */
    private void look(Page page, String address) {
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

    /** Where a link leads nowhere; typed as an address, the browser would log that there is no such page. */
    private void lookAtNothing(Page page) {
        settle(page);
        page.locator("main").evaluate("""
                main => {
                  const link = document.createElement('a');
                  link.href = 'leads/nowhere';
                  link.setAttribute('router-link', '');
                  main.append(link);
                  link.click();
                }""");
        page.locator(".failure-page").waitFor();
        begin(page, "", 0);
        page.keyboard().press("Tab");
        walk(page, "nowhere");
    }

    /** The steps of a lesson: all that lies below their row of buttons, in each of them. */
    private void lookAtSteps(Page page) {
        int steps = page.locator(".lesson-progress vaadin-button").count();
        for (int step = 1; step < steps; step++) {
            page.locator(".lesson-progress vaadin-button").nth(step).click();
            settle(page);
            begin(page, ".lesson-columns", 0);
            page.locator(".lesson-progress vaadin-button").last().focus();
            page.keyboard().press("Tab");
            walk(page, "step " + (step + 1));
        }
    }

    /** The lab again, when a program has run: what happened, what there is in memory. */
    private void lookAfterRun(Page page) {
        if (page.locator(".lab-run").count() > 0) {
            page.locator(".lab-run").click();
            page.locator("pw-timeline .events").waitFor();
            settle(page);
            begin(page, "main", 0);
            page.locator(".lab-run").focus();
            walk(page, "after a run");
        }
    }

    /** Panels behind tabs, each with its tab. */
    private void lookAtTabs(Page page) {
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

    private static void begin(Page page, String scope, int number) {
        page.evaluate("([scope, number]) => focusProbe.begin(scope, number)", List.of(scope, number));
    }

    /** Tabs on from what has the focus until it comes round or leaves; opens what opens, once each. */
    private void walk(Page page, String where) {
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
