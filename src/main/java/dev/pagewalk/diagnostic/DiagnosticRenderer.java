package dev.pagewalk.diagnostic;

import java.util.Locale;
import java.util.function.Function;

/**
 * Writes a diagnostic as plain text: place, severity and sentence, then the source line with a caret below the place.
 *
 * <pre>
 * program.c:7:13: error: MEM_RESERV is not declared. Did you mean MEM_RESERVE?
 *     7 | VirtualAlloc(0, 1, MEM_RESERV, 4);
 *       |                    ^^^^^^^^^^
 * </pre>
 */
public final class DiagnosticRenderer {
    private static final int LONGEST_LINE = 160;

    private final String file;
    private final String[] lines;
    private final Function<Diagnostic, String> sentence;

    /**
     * @param file the name to print
     * @param source the text that was compiled
     * @param sentence looks up the sentence of a diagnostic in the reader's language
     */
    public DiagnosticRenderer(String file, String source, Function<Diagnostic, String> sentence) {
        this.file = file;
        this.lines = source.split("\n", -1);
        this.sentence = sentence;
    }

    /** The diagnostic as lines, each ended by a line feed. */
    public String render(Diagnostic diagnostic) {
        SourceSpan span = diagnostic.span();
        StringBuilder text = new StringBuilder();
        String severity = diagnostic.severity() == Severity.ERROR
                ? "error"
                : diagnostic.severity().name().toLowerCase(Locale.ROOT);
        text.append(
                "%s:%d:%d: %s: %s\n".formatted(file, span.line(), span.column(), severity, sentence.apply(diagnostic)));
        if (span.line() <= lines.length) {
            String line = lines[span.line() - 1].replace("\r", "").replaceAll("\\p{Cntrl}", " ");
            if (line.length() <= LONGEST_LINE && !line.isBlank()) {
                text.append("%5d | %s\n".formatted(span.line(), line));
                text.append("      | ").append(pad(line, span.column() - 1));
                int end = span.endLine() == span.line() ? span.endColumn() : line.length() + 1;
                int width = Math.max(1, Math.min(end, line.length() + 1) - span.column());
                text.append("^".repeat(width)).append('\n');
            }
        }
        return text.toString();
    }

    /** Blanks as wide as the characters before the caret: ideographs take two columns in a terminal. */
    private static String pad(String line, int columns) {
        StringBuilder blanks = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            boolean wide = i < line.length() && line.charAt(i) >= 0x2E80 && line.charAt(i) < 0xFFE7;
            blanks.append(wide ? "  " : " ");
        }
        return blanks.toString();
    }
}
