package dev.pagewalk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The switches that every page has: language and colours. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class PageTools extends Div implements LocaleChangeObserver {

    private static final long serialVersionUID = 1L;
    private static final String SYSTEM = "system";

    private final transient Preferences preferences;
    private final Button language = new Button();
    private final MenuBar colors = new MenuBar();
    private final MenuItem root;
    private final Map<String, MenuItem> choices = new LinkedHashMap<>();

    PageTools(Preferences preferences) {
        this.preferences = preferences;
        addClassName("page-tools");
        language.addThemeVariants(ButtonVariant.TERTIARY);
        language.addClickListener(
                click -> getUI().ifPresent(ui -> preferences.chooseLanguage(ui, other(ui.getLocale()))));
        colors.addThemeVariants(MenuBarVariant.TERTIARY);
        root = colors.addItem(icon("colors"));
        addColors("light", "light");
        addColors("dark", "dark");
        addColors(SYSTEM, null);
        add(language, colors);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale other = other(event.getLocale());
        language.setText(getTranslation(other.equals(Locale.CHINESE) ? "shell.language.zh" : "shell.language.en"));
        language.getElement().setAttribute("lang", other.equals(Locale.CHINESE) ? "zh-Hans" : "en");
        language.setAriaLabel(getTranslation("shell.language.switch"));
        colors.getElement().setAttribute("aria-label", getTranslation("shell.colors"));
        root.setAriaLabel(getTranslation("shell.colors"));
        choices.forEach((name, item) -> item.setText(getTranslation("shell.colors." + name)));
        check(preferences.colors());
    }

    private void addColors(String name, @Nullable String value) {
        MenuItem item = root.getSubMenu().addItem("");
        item.setCheckable(true);
        item.addClickListener(click -> getUI().ifPresent(ui -> {
            preferences.chooseColors(ui, value);
            check(value);
        }));
        choices.put(name, item);
    }

    private void check(@Nullable String chosen) {
        choices.forEach((name, item) -> item.setChecked(name.equals(chosen == null ? SYSTEM : chosen)));
    }

    /** One of the drawings of {@code styles.css}; decoration only. */
    public static Span icon(String name) {
        var icon = new Span();
        icon.addClassNames("icon", "icon-" + name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private static Locale other(Locale locale) {
        return Translations.nearest(locale).equals(Locale.CHINESE) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
