package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.CodeEditor;
import dev.pagewalk.ui.component.TabGroup;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The programs of the machine's processes, each in an editor behind a tab; the second editor is made when it is
 * needed.
 */
final class ProgramTabs {

    private static final String FIRST = "first";
    private static final String SECOND = "second";

    /** Told of a change of a program. */
    interface Changed {
        void changed(int process, String text);
    }

    /** Told of each editor when it is made. */
    interface Made {
        void hear(CodeEditor editor, int process);
    }

    private final Phrases texts;
    private final TabGroup tabs = new TabGroup();
    private final CodeEditor first = new CodeEditor();
    private final Div place = new Div();
    private final Paragraph hint = new Paragraph();
    private final Changed listener;
    private final Made drafts;
    private final IntConsumer tooLong;
    private @Nullable CodeEditor second;

    /**
     * @param drafts told of each editor when it is made
     * @param tooLong told the length of a text that the browser didn't send
     */
    ProgramTabs(Phrases texts, Changed listener, Made drafts, IntConsumer tooLong) {
        this.texts = texts;
        this.listener = listener;
        this.drafts = drafts;
        this.tooLong = tooLong;
        tabs.addClassName("lab-programs");
        place.addClassName("lab-second");
        hint.addClassName("lab-second-hint");
        place.add(hint);
        tabs.add(FIRST, first);
        tabs.add(SECOND, place);
        hear(first, 1);
        tabs.onSelect(id -> {
            if (id.equals(SECOND)) {
                second();
            }
        });
    }

    TabGroup tabs() {
        return tabs;
    }

    Sources sources() {
        return new Sources(first.getValue(), second == null ? "" : second.getValue());
    }

    /** The editor of a process's program. */
    CodeEditor editor(int process) {
        return process == 2 ? second() : first;
    }

    /** True if the editor of a process's program was needed so far. */
    boolean has(int process) {
        return process == 1 || process == 2 && second != null;
    }

    /** Number of the process whose program is shown. */
    int shown() {
        return tabs.selected().equals(SECOND) ? 2 : 1;
    }

    void show(int process) {
        if (process == 2) {
            second();
        }
        tabs.select(process == 2 ? SECOND : FIRST);
    }

    /** Writes programs into the editors; a blank second one makes no second editor. */
    void write(Sources sources) {
        first.setValue(sources.first());
        if (sources.two() || second != null) {
            second().setValue(sources.second());
        }
        showHint();
    }

    void translate() {
        tabs.setTitles(texts.get("lab.programs"), List.of(texts.get("lab.program.1"), texts.get("lab.program.2")));
        hint.setText(texts.get("lab.program.hint"));
    }

    private CodeEditor second() {
        if (second == null) {
            second = new CodeEditor();
            hear(second, 2);
            place.add(second);
        }
        return second;
    }

    private void hear(CodeEditor editor, int process) {
        drafts.hear(editor, process);
        editor.onChange(text -> {
            showHint();
            listener.changed(process, text);
        });
        editor.onTooLong(tooLong);
    }

    private void showHint() {
        hint.setVisible(!sources().two());
    }
}
