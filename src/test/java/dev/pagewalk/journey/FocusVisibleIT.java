package dev.pagewalk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever uses the keyboard alone sees where they are, on every page that a guest or a stranger may open; the others are walked by
 * {@link FocusInClassIT}.
 *
 * <p>Pages are found by their {@link Route}, so that none is forgotten. The server is an open one, for the page that
 * makes the first administrator; its course has the lesson with an activity of every kind.
 */
class FocusVisibleIT extends FocusJourney {

    /** Where a route with parameters leads, for example. */
    private static final Map<String, String> EXAMPLES =
            Map.of("lesson/:module/:exercise", "lesson/reference/every-kind", "invite", "invite/over");

    /** Only there for who is in a class, or administers, and not for the guest who looks here. */
    static final Pattern OF_MEMBERS = Pattern.compile("teach(/.*)?|homework/.*|admin");

    @TempDir
    private static Path course;

    @Override
    protected Map<String, String> environment() {
        return Map.of(
                "PAGEWALK_OPEN",
                "true",
                "PAGEWALK_EXERCISES",
                smallCourse(course).toString());
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
        assertNothingLooksTheSame();
    }

    private static List<Class<?>> views(boolean forAnybody) {
        return routes().filter(view -> view.isAnnotationPresent(AnonymousAllowed.class) == forAnybody)
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
}
