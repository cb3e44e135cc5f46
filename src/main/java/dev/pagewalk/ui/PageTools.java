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
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The switches that every page has: language and colours. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class PageTools extends Div implements LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    private final transient Preferences preferences;
    private final Button language = new Button();
    private final MenuBar colors = new MenuBar();

    PageTools(Preferences preferences) {
        this.preferences = preferences;
        addClassName("page-tools");
        language.addThemeVariants(ButtonVariant.TERTIARY);
        language.addClickListener(click -> getUI().ifPresent(ui -> preferences.chooseLanguage(ui, other(ui.getLocale()))));
        colors.addThemeVariants(MenuBarVariant.TERTIARY);
        add(language, colors);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale other = other(event.getLocale());
        language.setText(getTranslation(other.equals(Locale.CHINESE) ? "shell.language.zh" : "shell.language.en"));
        language.getElement().setAttribute("lang", other.equals(Locale.CHINESE) ? "zh-Hans" : "en");
        language.setAriaLabel(getTranslation("shell.language.switch"));
        fillColors(preferences.colors());
    }

    private void fillColors(@Nullable String chosen) {
        colors.removeAll();
        colors.getElement().setAttribute("aria-label", getTranslation("shell.colors"));
        MenuItem root = colors.addItem(icon("colors"));
        root.setAriaLabel(getTranslation("shell.colors"));
        addColors(root, "light", "light", chosen);
        addColors(root, "dark", "dark", chosen);
        addColors(root, "system", null, chosen);
    }

    private void addColors(MenuItem root, String name, @Nullable String value, @Nullable String chosen) {
        MenuItem item = root.getSubMenu().addItem(getTranslation("shell.colors." + name));
        item.setCheckable(true);
        item.setChecked(Objects.equals(value, chosen));
        item.addClickListener(click -> getUI().ifPresent(ui -> {
            preferences.chooseColors(ui, value);
            fillColors(value);
        }));
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
