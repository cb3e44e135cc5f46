package dev.pagewalk.minic.source;

import dev.pagewalk.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A token of the source. A token that a macro produced carries the position of the macro's name in the source.
 *
 * @param text its spelling; of a string or character literal the spelling with quotes and prefix
 * @param line from 1; 0 in a header
 * @param length in UTF-16 units
 * @param spaced white space stands before it
 * @param first it is the first of its line
 * @param hidden macros that must not expand it any more
 * @param known what is known of the library from here on; only with {@link Kind#INCLUDED}
 */
public record Token(
        Kind kind,
        String text,
        int line,
        int column,
        int length,
        boolean spaced,
        boolean first,
        @Nullable Hidden hidden,
        @Nullable Known known) {

    /** What it is. */
    public enum Kind {
        NAME,
        NUMBER,
        CHARACTER,
        STRING,
        PUNCTUATION,
        /** Not part of a program: a header was included here. */
        INCLUDED,
        END
    }

    /** Names of macros, as a list. */
    record Hidden(String name, @Nullable Hidden next) {
        static boolean contains(@Nullable Hidden list, String name) {
            for (Hidden h = list; h != null; h = h.next) {
                if (h.name.equals(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** True for a name or punctuation of this spelling. */
    public boolean is(String spelling) {
        return (kind == Kind.PUNCTUATION || kind == Kind.NAME) && text.equals(spelling);
    }

    /** Where it stands. */
    public SourceSpan span() {
        int at = Math.max(1, line);
        return new SourceSpan(at, column, at, column + length);
    }

    /** The same token as if it stood where {@code site} stands. */
    Token at(Token site, @Nullable Hidden hide) {
        return new Token(kind, text, site.line, site.column, site.length, spaced, false, hide, known);
    }

    Token spacedLike(Token other) {
        return new Token(kind, text, line, column, length, other.spaced, other.first, hidden, known);
    }
}
