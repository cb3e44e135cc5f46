package dev.pagewalk.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.account.TestSignIn;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A test of views without a browser, in English unless it says otherwise. */
@AppTest
@ViewPackages(packages = "dev.pagewalk.ui")
public abstract class ViewTest extends SpringBrowserlessTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    @Autowired
    protected Accounts accounts;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** A new guest, signed in. */
    protected final Person signInAsGuest() {
        return signIn(accounts.newGuest().person());
    }

    protected final Person signIn(Person person) {
        TestSignIn.as(person);
        return person;
    }

    protected final void speak(Locale language) {
        UI.getCurrent().setLocale(language);
    }

    /** Waits for what other threads do to the page, as a browser would. */
    protected static void waitUntil(BooleanSupplier there) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!there.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
        }
    }

    /** All text below a component, for finding what a person would read. */
    protected static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
