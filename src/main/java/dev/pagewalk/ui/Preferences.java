package dev.pagewalk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Language and colours: chosen here, kept with the account and in a cookie, applied to each page before it is painted.
 *
 * <p>The account counts most, then the cookie (before signing in, and for a first paint without flicker), then what the
 * browser asks for.
 */
@Component
class Preferences implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String LANGUAGE = "pagewalk-language";
    private static final String COLORS = "pagewalk-colors";

    private final transient CurrentPerson currentPerson;
    private final transient Accounts accounts;

    Preferences(CurrentPerson currentPerson, Accounts accounts) {
        this.currentPerson = currentPerson;
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            VaadinRequest request = response.getVaadinRequest();
            Element html = response.getDocument().selectFirst("html");
            if (html != null) {
                html.attr("lang", tag(language(request)));
                String colors = colors(request);
                if (colors != null) {
                    html.attr("theme", colors).attr("style", "color-scheme: " + colors);
                }
            }
        });
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            Locale locale = language(VaadinRequest.getCurrent());
            ui.setLocale(locale);
            ui.getPage().executeJs("document.documentElement.lang = $0", tag(locale));
            applyColors(ui, colors(VaadinRequest.getCurrent()));
        });
    }

    void chooseLanguage(UI ui, Locale locale) {
        ui.setLocale(locale);
        ui.getPage().executeJs("document.documentElement.lang = $0", tag(locale));
        setCookie(LANGUAGE, locale.getLanguage());
        currentPerson.find().ifPresent(me -> accounts.prefer(me.id(), locale.getLanguage(), me.colorScheme()));
    }

    /** @param colors "light", "dark" or null for the system's */
    void chooseColors(UI ui, @Nullable String colors) {
        applyColors(ui, colors);
        setCookie(COLORS, colors == null ? "" : colors);
        currentPerson.find().ifPresent(me -> accounts.prefer(me.id(), me.language(), colors));
    }

    @Nullable String colors() {
        return colors(VaadinRequest.getCurrent());
    }

    private static void applyColors(UI ui, @Nullable String colors) {
        ui.getPage()
                .setColorScheme(
                        colors == null
                                ? ColorScheme.Value.LIGHT_DARK
                                : ColorScheme.Value.valueOf(colors.toUpperCase(Locale.ROOT)));
    }

    private Locale language(VaadinRequest request) {
        return currentPerson
                .find()
                .map(Person::language)
                .or(() -> cookie(request, LANGUAGE))
                .map(Locale::forLanguageTag)
                .map(Translations::nearest)
                .orElseGet(() -> Translations.nearest(request.getLocale()));
    }

    private @Nullable String colors(VaadinRequest request) {
        Optional<Person> person = currentPerson.find();
        return person.map(Person::colorScheme)
                .or(() -> cookie(request, COLORS))
                .filter(value -> value.equals("light") || value.equals("dark"))
                .orElse(null);
    }

    /** The tag that tells fonts and screen readers which Chinese it is. */
    private static String tag(Locale locale) {
        return locale.equals(Locale.CHINESE) ? "zh-Hans" : "en";
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static void setCookie(String name, String value) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response != null) {
            var cookie = new Cookie(name, value);
            cookie.setPath("/");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
