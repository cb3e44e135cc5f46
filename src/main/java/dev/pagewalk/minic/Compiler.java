package dev.pagewalk.minic;

import dev.pagewalk.abi.Library;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.code.CodeGenerator;
import dev.pagewalk.minic.code.Console;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.code.SnippetCompilation;
import dev.pagewalk.minic.code.SnippetCompiler;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.source.Preprocessor;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.syntax.Assumptions;
import dev.pagewalk.minic.syntax.Environment;
import dev.pagewalk.minic.syntax.FrameNames;
import dev.pagewalk.minic.syntax.Parser;
import dev.pagewalk.minic.syntax.ProgramEnvironment;
import dev.pagewalk.minic.syntax.SystemHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles programs against a library. Immutable once made (the headers are compiled then), so shared by all threads.
 */
public final class Compiler {

    /** Longest source text in UTF-16 units. */
    public static final int LONGEST_SOURCE = 256 * 1024;

    private static final int USUAL_PAGE_SIZE = 4096;

    private final SystemHeaders headers;

    /** @throws IllegalStateException if a header of the library is not C */
    public Compiler(Library library) {
        this.headers = new SystemHeaders(library);
    }

    /** Compiles a whole program for pages of 4 KiB. Never throws, whatever the text. */
    public Compilation compile(String source) {
        return compile(source, USUAL_PAGE_SIZE);
    }

    /**
     * Compiles a whole program. Never throws, whatever the text.
     *
     * @param pageSize of the machine that will run it: sections of different protection don't share a page
     */
    public Compilation compile(String source, int pageSize) {
        if (source.length() > LONGEST_SOURCE) {
            return new Compilation.Refused(List.of(Diagnostic.error(
                    SourceSpan.START,
                    "minic.sourceTooLong",
                    String.valueOf(source.length()),
                    String.valueOf(LONGEST_SOURCE))));
        }
        Diagnostics diagnostics = new Diagnostics();
        Program program = null;
        try {
            program = compile(source, pageSize, diagnostics);
        } catch (StackOverflowError e) {
            diagnostics.error(SourceSpan.START, "tooComplex");
        }
        return program == null || diagnostics.hasErrors()
                ? new Compilation.Refused(diagnostics.sorted())
                : new Compilation.Compiled(program, diagnostics.sorted());
    }

    private @Nullable Program compile(String source, int pageSize, Diagnostics diagnostics) {
        Preprocessor<Environment> preprocessor = new Preprocessor<>(headers, Environment.EMPTY, false, diagnostics);
        List<Token> tokens = preprocessor.process(source);
        Parser parser = new Parser(headers, tokens, Environment.EMPTY, diagnostics);
        parser.unit();
        if (diagnostics.hasErrors()) {
            return null;
        }
        new Assumptions(parser, diagnostics).check();
        var left = new ProgramEnvironment(preprocessor.known(), preprocessor.macros(), parser.file);
        return CodeGenerator.program(headers, parser, left, diagnostics, pageSize);
    }

    SystemHeaders headers() {
        return headers;
    }

    /**
     * Compiles one line of the console: an expression, a statement or a declaration; the final semicolon may be
     * missing. A variable that is assigned but nowhere declared is declared with the type of the right side.
     */
    public SnippetCompilation compile(Console console, String line) {
        return compile(console, FrameNames.NONE, line);
    }

    SnippetCompilation compile(Console console, FrameNames frame, String line) {
        return new SnippetCompiler(headers, console, frame).compile(line);
    }
}
