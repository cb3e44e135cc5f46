package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Panels of which one is shown. */
@Tag("pw-tabs")
@JsModule("./elements/tabs/tabs.ts")
public class TabGroup extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    private final List<String> ids = new ArrayList<>();

    public TabGroup() {
        on("pw-select", detail -> {
            String id = detail.path("id").asString("");
            if (ids.contains(id)) {
                getElement().setProperty("selected", id);
            }
        });
    }

    /** Adds a panel; its title comes with {@link #setTitles}. */
    public void add(String id, Component panel) {
        ids.add(id);
        panel.getElement().setAttribute("slot", id);
        getElement().appendChild(panel.getElement());
    }

    /**
     * @param label what the row of tabs is for
     * @param titles the tabs' texts, in the order in which the panels were added
     */
    public void setTitles(String label, List<String> titles) {
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            tabs.add(new Tab(ids.get(i), titles.get(i)));
        }
        getElement().setProperty("label", label);
        getElement().setPropertyList("tabs", tabs);
    }

    public void select(String id) {
        getElement().setProperty("selected", id);
    }

    /** The id of the panel shown. */
    public String selected() {
        return getElement().getProperty("selected", ids.isEmpty() ? "" : ids.getFirst());
    }

    public void onSelect(Consumer<String> listener) {
        on("pw-select", detail -> listener.accept(selected()));
    }

    record Tab(String id, String label) {}
}
