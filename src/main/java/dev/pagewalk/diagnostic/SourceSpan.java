package dev.pagewalk.diagnostic;

/**
 * A stretch of a source text.
 *
 * @param line line of the first character, from 1
 * @param column column of the first character, from 1, counted in UTF-16 units
 * @param endLine line of the last character
 * @param endColumn column just behind the last character
 */
public record SourceSpan(int line, int column, int endLine, int endColumn) {

    /** The place of a text that has none better: its first character. */
    public static final SourceSpan START = new SourceSpan(1, 1, 1, 1);

    /** From the start of this span to the end of {@code other}. */
    public SourceSpan to(SourceSpan other) {
        return new SourceSpan(line, column, other.endLine, other.endColumn);
    }
}
