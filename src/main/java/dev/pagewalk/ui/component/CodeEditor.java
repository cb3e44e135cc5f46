package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** An editor for C: breakpoints, the line that is next, diagnostics at their place. */
@Tag("pw-editor")
@JsModule("./elements/editor/editor.ts")
@NpmPackage(value = "codemirror", version = "6.0.2")
@NpmPackage(value = "@codemirror/lang-cpp", version = "6.0.3")
@NpmPackage(value = "@codemirror/language", version = "6.13.1")
@NpmPackage(value = "@codemirror/lint", version = "6.9.8")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
@NpmPackage(value = "@lezer/highlight", version = "1.2.5")
public class CodeEditor extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    /** Most characters of a program: more than any program of a course, less than would hurt. */
    public static final int LONGEST = 200_000;

    private String value = "";
    private boolean fixed;
    private Set<Integer> breakpoints = Set.of();
    private int cursorLine = 1;

    public CodeEditor() {
        super("editor");
        getElement().setProperty("longest", LONGEST);
        on("pw-change", detail -> {
            String text = detail.path("value").asString("");
            if (!fixed && text.length() <= LONGEST) {
                value = text;
                getElement().setProperty("value", text);
            }
        });
        on("pw-cursor", detail -> cursorLine = Math.clamp(detail.path("line").asInt(1), 1, LONGEST));
        on("pw-breakpoints", detail -> {
            Set<Integer> lines = new TreeSet<>();
            detail.path("lines").forEach(line -> lines.add(line.asInt(0)));
            lines.removeIf(line -> line < 1 || line > LONGEST);
            breakpoints = lines;
            getElement().setPropertyList("breakpoints", List.copyOf(lines));
        });
    }

    /** What the browser told last. */
    public String getValue() {
        return value;
    }

    /** From now on a person can read the text, not change it. */
    public void fix() {
        fixed = true;
        getElement().setProperty("fixed", true);
    }

    public void setValue(String text) {
        value = text;
        getElement().setProperty("value", text);
    }

    /** Lines with a breakpoint, ascending from 1. */
    public Set<Integer> getBreakpoints() {
        return breakpoints;
    }

    /** The line of the cursor, from 1. */
    public int getCursorLine() {
        return cursorLine;
    }

    /** Told the text whenever it changed in the browser. */
    public void onChange(Consumer<String> listener) {
        on("pw-change", detail -> listener.accept(value));
    }

    /** Told the length of a text that is too long to be sent. */
    public void onTooLong(IntConsumer listener) {
        on("pw-too-long", detail -> listener.accept(detail.path("length").asInt(0)));
    }

    public void setDiagnostics(List<Problem> problems) {
        getElement().setPropertyList("diagnostics", problems);
    }

    /** Remarks behind lines, such as the values of variables. */
    public void setNotes(List<Note> notes) {
        getElement().setPropertyList("notes", notes);
    }

    /** @param line the line that is next, from 1; 0 for none */
    public void setCurrentLine(int line) {
        getElement().setProperty("currentLine", line);
    }

    /** Says that the text is no longer what the machine runs. */
    public void setStale(boolean stale) {
        getElement().setProperty("stale", stale);
    }

    /** Puts the cursor there, and the focus into the editor. */
    public void goTo(int line, int column) {
        getElement().callJsFunction("goTo", line, column);
    }

    /**
     * Something wrong, as the editor shows it.
     *
     * @param severity error, warning or note
     */
    public record Problem(String severity, int line, int column, int endLine, int endColumn, String message) {}

    /** A remark behind a line. */
    public record Note(int line, String text) {}
}
