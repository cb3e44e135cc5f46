package dev.pagewalk.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.pagewalk.people.Person;
import dev.pagewalk.people.Rights;
import dev.pagewalk.people.Role;
import dev.pagewalk.ui.account.CurrentPerson;
import dev.pagewalk.ui.component.DraftKeeper;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every page behind the sign-in: skip link, wordmark, navigation, language, colours, account.
 *
 * <p>The content stands in the page's {@code main} landmark; a view brings its own {@code h1}.
 */
@PermitAll
public class MainLayout extends Div implements RouterLayout, LocaleChangeObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String ACCOUNT = "account";
    private static final String HOMEWORK = "homework";
    private static final String TEACH = "teach";
    private static final String ADMIN = "admin";
    /** Where the navigation leads, in this order. */
    private static final List<String> PATHS = List.of("", HOMEWORK, "translate", "lab", TEACH, ADMIN);

    private final transient CurrentPerson currentPerson;
    private final transient Rights rights;
    private final transient AuthenticationContext authentication;
    private final Anchor skip = new Anchor("#content");
    private final Nav nav = new Nav();
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final MenuBar account = new MenuBar();
    private final Main content = new Main();

    MainLayout(CurrentPerson currentPerson, Rights rights, AuthenticationContext authentication, PageTools tools) {
        this.currentPerson = currentPerson;
        this.rights = rights;
        this.authentication = authentication;
        addClassName("shell");
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs("this.addEventListener('click', e => { e.preventDefault();"
                        + " const main = document.getElementById('content'); main.focus(); main.scrollIntoView(); })");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        account.addThemeVariants(MenuBarVariant.TERTIARY);
        account.addClassName("account-menu");
        nav.addClassName("shell-nav");
        for (String path : PATHS) {
            links.put(path, new Anchor("/" + path));
        }
        showWays();

        var header = new Header(wordmark(), nav, tools, account);
        header.addClassName("shell-header");
        add(skip, header, content);
    }

    /** The name of the product, a link to the course. */
    public static Anchor wordmark() {
        var link = new Anchor("/", PageTools.icon("logo"), new Span("Pagewalk"));
        link.addClassName("wordmark");
        return link;
    }

    /** Leads to the pages that are this person's now: whoever joins a class has homework from then on. */
    public void showWays() {
        List<Anchor> ways = PATHS.stream()
                .filter(this::leadsTo)
                .map(links::get)
                .flatMap(Stream::ofNullable)
                .toList();
        if (!ways.equals(nav.getChildren().toList())) {
            nav.removeAll();
            ways.forEach(nav::add);
        }
    }

    private boolean leadsTo(String path) {
        return switch (path) {
            case HOMEWORK ->
                currentPerson
                        .find()
                        .filter(me -> rights.studiesAnywhere(me.id()))
                        .isPresent();
            case TEACH ->
                currentPerson
                        .find()
                        .filter(me -> rights.teachesAnywhere(me.id()))
                        .isPresent();
            case ADMIN ->
                currentPerson.find().filter(me -> me.role() == Role.ADMIN).isPresent();
            default -> true;
        };
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement view) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        showWays();
        String here = event.getLocation().getFirstSegment();
        String shown = here.equals(ACCOUNT) || links.containsKey(here) && leadsTo(here) ? here : "";
        links.forEach((path, link) -> {
            if (path.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        skip.setText(getTranslation("shell.skip"));
        nav.getElement().setAttribute("aria-label", getTranslation("shell.nav"));
        links.get("").setText(getTranslation("shell.nav.course"));
        links.get("translate").setText(getTranslation("shell.nav.translate"));
        links.get("lab").setText(getTranslation("shell.nav.lab"));
        links.get(HOMEWORK).setText(getTranslation("shell.nav.homework"));
        links.get(TEACH).setText(getTranslation("shell.nav.teach"));
        links.get(ADMIN).setText(getTranslation("shell.nav.admin"));
        fillAccountMenu();
    }

    private void fillAccountMenu() {
        account.removeAll();
        Optional<Person> person = currentPerson.find();
        if (person.isEmpty()) {
            return;
        }
        Person me = person.get();
        String name = me.guest() ? getTranslation("account.guest") : me.displayName();
        var label = new Span(name);
        label.addClassName("account-name");
        account.getElement().setAttribute("aria-label", getTranslation("shell.account"));
        MenuItem root = account.addItem(new Div(PageTools.icon("person"), label));
        root.setAriaLabel(getTranslation("shell.account.of", name));
        if (me.guest()) {
            root.getSubMenu().addItem(getTranslation("shell.account.claim"), click -> go("sign-up"));
        } else {
            MenuItem role = root.getSubMenu()
                    .addItem(getTranslation("account.role." + me.role().name().toLowerCase(java.util.Locale.ROOT)));
            role.setEnabled(false);
        }
        root.getSubMenu().addItem(getTranslation("shell.account.devices"), click -> go(ACCOUNT));
        root.getSubMenu().addItem(getTranslation("shell.account.sign-out"), click -> {
            DraftKeeper.forget(getUI().orElseGet(UI::getCurrent));
            authentication.logout();
        });
    }

    private void go(String path) {
        getUI().orElseGet(UI::getCurrent).navigate(path);
    }
}
