package dev.pagewalk.ui.lab;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.Event;
import dev.pagewalk.ui.Translations;
import dev.pagewalk.ui.component.CodeEditor;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a person wrote wrong, and what a call complained of, in sentences. */
final class ProblemTexts {

    private final Translations translations;
    private final Supplier<Locale> language;

    ProblemTexts(Translations translations, Supplier<Locale> language) {
        this.translations = translations;
        this.language = language;
    }

    /** Diagnostics as the editor marks them. */
    List<CodeEditor.Problem> marks(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::mark).toList();
    }

    /** What the program did that C leaves undefined, as the editor marks it: whole lines. */
    List<CodeEditor.Problem> remarks(List<Event.UndefinedBehaviour> notes) {
        return notes.stream()
                .filter(note -> note.line() > 0)
                .map(note -> new CodeEditor.Problem(
                        "note",
                        note.line(),
                        1,
                        note.line(),
                        CodeEditor.LONGEST,
                        translations.getTranslation(
                                "note." + note.key(),
                                language.get(),
                                note.arguments().toArray())))
                .toList();
    }

    /** All in one paragraph. */
    String all(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::text).collect(Collectors.joining(" "));
    }

    private CodeEditor.Problem mark(Diagnostic diagnostic) {
        SourceSpan span = diagnostic.span();
        return new CodeEditor.Problem(
                diagnostic.severity().name().toLowerCase(Locale.ROOT),
                span.line(),
                span.column(),
                span.endLine(),
                span.endColumn(),
                text(diagnostic));
    }

    private String text(Diagnostic diagnostic) {
        String key = "diagnostic." + diagnostic.key();
        return translations.has(key)
                ? translations.getTranslation(
                        key, language.get(), diagnostic.arguments().toArray())
                : diagnostic.key() + ": " + String.join(", ", diagnostic.arguments());
    }

    /** Number, name and meaning of what GetLastError returns. */
    String lastError(int code) {
        String number = Integer.toUnsignedString(code);
        String key = "lab.error." + number;
        String meaning = translations.has(key) ? translations.getTranslation(key, language.get()) : "";
        return "GetLastError() = " + number + (meaning.isEmpty() ? "" : " · " + meaning);
    }
}
