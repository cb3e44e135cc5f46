package dev.pagewalk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A journey in a real browser: a server and a browser for each test class, a fresh profile for each {@link #browse}.
 *
 * <p>After each test it fails if a page logged an error to the browser's console.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Journey {

    /** A laptop. */
    protected static final int[] WIDE = {1440, 900};
    /** A phone. */
    protected static final int[] NARROW = {390, 844};

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE_MS = 40_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> consoleErrors = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private Server server;

    /** Settings of the server; demo mode unless a journey says otherwise. */
    protected Map<String, String> environment() {
        return Map.of();
    }

    /** True if every answer of the journey is to be graded again at the end, and nothing may differ. */
    protected boolean audited() {
        return false;
    }

    /** What stands in the database before the server starts; nothing unless a journey says otherwise. */
    protected void prepare(Path data) throws Exception {}

    @BeforeAll
    void startServerAndBrowser(@TempDir Path data) throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        prepare(data);
        server = Server.start(data, environment());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium = System.getenv().getOrDefault("PAGEWALK_CHROMIUM", "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(FLAGS));
    }

    @AfterAll
    void stopServerAndBrowser() {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
            if (audited()) {
                assertThat(server.audit())
                        .matches("(?s).*pagewalk: [1-9][0-9]* answer\\(s\\) graded again.*")
                        .contains("  different: 0")
                        .doesNotContain("not gradable");
            }
        }
    }

    @BeforeEach
    void forgetConsole() {
        consoleErrors.clear();
    }

    /** Leaves a picture of how each test ended, for reading a failure. */
    @AfterEach
    void closePages(TestInfo test) {
        String name = "end-" + getClass().getSimpleName() + "-"
                + test.getTestMethod().map(Method::getName).orElse("test");
        for (BrowserContext context : contexts) {
            context.pages()
                    .forEach(page -> page.screenshot(
                            new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png"))));
            context.close();
        }
        contexts.clear();
        assertThat(consoleErrors).as("errors in the browser's console").isEmpty();
    }

    protected final Server server() {
        return server;
    }

    /** A new browser profile with an empty page: a laptop that speaks English and has light colours. */
    protected final Page browse() {
        return browse("en-US", ColorScheme.LIGHT, WIDE);
    }

    /** @param language of the browser, such as {@code zh-CN} */
    protected final Page browse(String language, ColorScheme colors, int[] size) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.url())
                .setLocale(language)
                .setColorScheme(colors)
                .setViewportSize(size[0], size[1]));
        context.setDefaultTimeout(PATIENCE_MS);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("net::ERR_")
                    && !message.text().contains("WebSocket")) {
                consoleErrors.add(message.text() + " at " + page.url());
            }
        });
        page.onPageError(error -> consoleErrors.add(error));
        return page;
    }

    /** Signs in as the demo student and waits for the course page. */
    protected final void signInAsDemoStudent(Page page) {
        page.navigate("/login");
        button(page, "Demo student").click();
        page.waitForURL(url -> !url.contains("login"));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
    }

    protected static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A text field by its exact label. */
    protected static Locator field(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    protected static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** Waits until the server has answered everything. */
    protected static void settle(Page page) {
        page.waitForFunction("() => !window.Vaadin?.Flow?.clients"
                + " || Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
        page.waitForTimeout(250);
    }

    /** Waits until nothing has been on its way to the server for some frames; quicker than {@link #settle}. */
    protected static void idle(Page page) {
        page.evaluate("""
                () => new Promise(done => {
                  const active = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some(c => c.isActive?.());
                  let quiet = 0;
                  const look = () => {
                    quiet = active() ? 0 : quiet + 1;
                    quiet > 4 ? done() : requestAnimationFrame(look);
                  };
                  requestAnimationFrame(look);
                })""");
    }

    /**
     * Fails if axe finds anything of at least moderate weight.
     *
     * <p>Not looked at: {@code vaadin-connection-indicator}, Vaadin's own element outside all landmarks (rule
     * "region").
     */
    protected static void assertAccessible(Page page) {
        settle(page);
        assertAccessibleNow(page);
    }

    /** The same of a page that has come to rest, without rules of axe that need not be looked at here. */
    protected static void assertAccessibleNow(Page page, String... without) {
        AxeBuilder axe = new AxeBuilder(page).exclude("vaadin-connection-indicator");
        if (without.length > 0) {
            axe.disableRules(List.of(without));
        }
        List<Rule> violations = axe.analyze().getViolations();
        String found = violations.stream()
                .map(rule -> rule.getImpact() + " " + rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                                .limit(4)
                                .collect(Collectors.joining("\n    ", "\n    ", "")))
                .collect(Collectors.joining("\n"));
        assertThat(found).as("axe on " + page.url()).isEmpty();
    }

    /** Writes {@code target/screenshots/NAME.png}. */
    protected static void screenshot(Page page, String name) {
        settle(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }
}
