package dev.pagewalk.ui;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.ExceptionRecord;
import java.util.List;
import java.util.stream.Collectors;

/** Makes sentences of what a person wrote wrong and of what a program did wrong; nobody else knows their keys. */
public final class Sentences {

    private final Phrases texts;

    /** @param texts in the language of whoever reads, at any time */
    public Sentences(Phrases texts) {
        this.texts = texts;
    }

    /** What is wrong with a text that a person wrote. */
    public String of(Diagnostic diagnostic) {
        return texts.get(
                "diagnostic." + diagnostic.key(), diagnostic.arguments().toArray());
    }

    /** All in one paragraph. */
    public String of(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::of).collect(Collectors.joining(" "));
    }

    /** What a program did that C leaves undefined. */
    public String of(Event.UndefinedBehaviour note) {
        return texts.get("note." + note.key(), note.arguments().toArray());
    }

    /** An exception with its name, its number and what it means. */
    public String of(ExceptionRecord exception) {
        String name = "%s (0x%08X)".formatted(exception.name(), exception.code());
        if (exception.code() != ExceptionRecord.ACCESS_VIOLATION
                && exception.code() != ExceptionRecord.GUARD_PAGE_VIOLATION) {
            return name;
        }
        String access = switch (exception.information(0)) {
            case 1 -> "write";
            case 8 -> "execute";
            default -> "read";
        };
        return texts.get(
                "lab.exception.access",
                name,
                texts.get("lab.access." + access),
                "0x%08X".formatted(exception.information(1)));
    }
}
