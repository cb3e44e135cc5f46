package dev.pagewalk.minic.code;

import dev.pagewalk.diagnostic.Diagnostic;
import java.util.List;

/** What came of compiling a line of the console. */
public sealed interface SnippetCompilation {

    /**
     * It can run.
     *
     * @param snippet to be given to {@link Processor#call(Snippet)}
     * @param console what the next line can use: this one's declarations too
     */
    record Compiled(Snippet snippet, Console console, List<Diagnostic> warnings) implements SnippetCompilation {
        public Compiled {
            warnings = List.copyOf(warnings);
        }
    }

    /** It is not C that Pagewalk accepts; positions are relative to the line. */
    record Refused(List<Diagnostic> diagnostics) implements SnippetCompilation {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
