package dev.pagewalk.ui.pane;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.Event;
import dev.pagewalk.ui.Sentences;
import dev.pagewalk.ui.component.CodeEditor;
import java.util.List;
import java.util.Locale;

/** What is wrong with a program, as the editor marks it. */
public final class EditorMarks {

    private EditorMarks() {}

    /** What the compiler said, each at its place. */
    public static List<CodeEditor.Problem> of(List<Diagnostic> diagnostics, Sentences sentences) {
        return diagnostics.stream().map(each -> mark(each, sentences)).toList();
    }

    private static CodeEditor.Problem mark(Diagnostic diagnostic, Sentences sentences) {
        SourceSpan span = diagnostic.span();
        return new CodeEditor.Problem(
                diagnostic.severity().name().toLowerCase(Locale.ROOT),
                span.line(),
                span.column(),
                span.endLine(),
                span.endColumn(),
                sentences.of(diagnostic));
    }

    /** What the program did that C leaves undefined: whole lines. */
    public static List<CodeEditor.Problem> ofNotes(List<Event.UndefinedBehaviour> notes, Sentences sentences) {
        return notes.stream()
                .filter(note -> note.line() > 0)
                .map(note -> new CodeEditor.Problem(
                        "note", note.line(), 1, note.line(), CodeEditor.LONGEST, sentences.of(note)))
                .toList();
    }
}
