package dev.pagewalk.minic;

import dev.pagewalk.abi.Library;

/** Compiles programs against a library. Immutable once made (the headers are compiled then), so shared by all threads. */
public final class Compiler {

    /** Longest source text in UTF-16 units. */
    public static final int LONGEST_SOURCE = 256 * 1024;

    private final Library library;

    public Compiler(Library library) {
        this.library = library;
    }

    /** Compiles a whole program. Never throws, whatever the text. */
    public Compilation compile(String source) {
        throw new UnsupportedOperationException(library.headers().size() + " headers; landing within the hour");
    }

    /**
     * Compiles one line of the console: an expression, a statement or a declaration; the final semicolon may be missing. A
     * variable that is assigned but nowhere declared is declared with the type of the right side.
     */
    public SnippetCompilation compile(Console console, String line) {
        throw new UnsupportedOperationException("landing within the hour");
    }
}
