package dev.pagewalk.minic;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.minic.code.Program;
import java.util.List;

/** What came of compiling a program. */
public sealed interface Compilation {

    /** It can run. */
    record Compiled(Program program, List<Diagnostic> warnings) implements Compilation {
        public Compiled {
            warnings = List.copyOf(warnings);
        }
    }

    /** It is not C that Pagewalk accepts. {@code diagnostics} has at least one error; in order of position. */
    record Refused(List<Diagnostic> diagnostics) implements Compilation {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
