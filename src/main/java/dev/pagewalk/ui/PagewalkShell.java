package dev.pagewalk.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around everything: themes, push, icon. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Viewport("width=device-width, initial-scale=1")
public class PagewalkShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Pagewalk");
        settings.addLink("icon", "icons/pagewalk.svg");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("description", "Learn 32-bit Windows memory management on a real, simulated machine");
    }
}
