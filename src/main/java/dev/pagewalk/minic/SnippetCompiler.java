package dev.pagewalk.minic;

/** Compiles lines of the console. */
final class SnippetCompiler {
    private final SystemHeaders headers;
    private final Console console;

    SnippetCompiler(SystemHeaders headers, Console console) {
        this.headers = headers;
        this.console = console;
    }

    SnippetCompilation compile(String line) {
        throw new UnsupportedOperationException();
    }
}
