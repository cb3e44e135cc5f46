package dev.pagewalk.people;

import java.util.List;
import java.util.Locale;

/**
 * Why a class list can't be taken in.
 *
 * @param line counted from 1 in the file; 0 if it is about the whole file
 * @param arguments what stands in the sentence: text of the file, to be shown as text
 */
public record RosterProblem(Kind kind, long line, List<String> arguments) {

    /** What is wrong. */
    public enum Kind {
        EMPTY,
        /** More than 2 MB. */
        TOO_LARGE,
        /** More than 2000 lines. */
        TOO_LONG,
        /** A workbook of Excel and not its text. */
        WORKBOOK,
        /** Not text at all. */
        BINARY,
        /** No encoding that is known makes text of it. */
        ENCODING,
        /** A quote that isn't closed, or something behind one. */
        QUOTES,
        /** No column has names; the argument is what the first line says. */
        NO_NAMES,
        /** Two columns are the same thing. */
        COLUMN_TWICE,
        /** A line without a name. */
        NO_NAME,
        /** A field is too long, or has characters that can't be seen. The argument is the heading of its column. */
        UNFIT,
        /** A field begins like a formula. The argument is the heading of its column. */
        FORMULA,
        /** The number stands on another line of the file, too: number and line. */
        NUMBER_TWICE,
        /** The number is that of somebody who teaches the class. */
        NUMBER_OF_STAFF,
        /** The same name twice without numbers that tell them apart. */
        NAME_TWICE
    }

    RosterProblem(Kind kind, long line, String... arguments) {
        this(kind, line, List.of(arguments));
    }

    /** For example {@code roster.problem.number-twice}. */
    public String key() {
        return "roster.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
