package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Consumer;

/** One call at a time: typed, or written by a form. */
@Tag("pw-console")
@JsModule("./elements/console/console.ts")
public class CallConsole extends PagewalkElement {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_LINE = 4_000;

    public CallConsole() {
        super("console");
    }

    /** @param entries oldest first */
    public void setEntries(List<Entry> entries) {
        getElement().setPropertyList("entries", entries);
    }

    public void setForms(List<Form> forms) {
        getElement().setPropertyList("forms", forms);
    }

    public void setBusy(boolean busy) {
        getElement().setProperty("busy", busy);
    }

    public void onCall(Consumer<String> listener) {
        on("pw-call", detail -> {
            String text = detail.path("text").asString("");
            if (!text.isBlank() && text.length() <= LONGEST_LINE) {
                listener.accept(text);
            }
        });
    }

    /** A line that was run and what came of it. */
    public record Entry(String text, String value, String message, boolean good) {}

    /**
     * A function that has a form; see {@code frontend/elements/console/call.ts}.
     *
     * @param declaration what must stand before the call, such as {@code DWORD old;}, or ""
     * @param shown the variable whose value is of interest afterwards, or ""
     */
    public record Form(
            String name,
            String result,
            String variable,
            String declaration,
            String shown,
            List<Parameter> parameters,
            String help) {}

    /**
     * A parameter of a form.
     *
     * @param kind text, flags or choice
     */
    public record Parameter(
            String name,
            String type,
            String kind,
            String initial,
            List<String> options,
            List<String> modifiers,
            String help) {}
}
