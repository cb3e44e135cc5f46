package dev.pagewalk.minic.code;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.ByteBuffer;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.syntax.Environment;
import dev.pagewalk.minic.syntax.Expr;
import dev.pagewalk.minic.syntax.FrameNames;
import dev.pagewalk.minic.syntax.LineReader;
import dev.pagewalk.minic.syntax.Parser;
import dev.pagewalk.minic.syntax.Scope;
import dev.pagewalk.minic.syntax.Statement;
import dev.pagewalk.minic.syntax.SystemHeaders;
import dev.pagewalk.minic.syntax.TokenStream;
import dev.pagewalk.minic.syntax.Variable;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles lines of the console. A line becomes a function without parameters; what it declares becomes global, so that
 * later lines know it.
 */
public final class SnippetCompiler {
    private static final int LONGEST_LINE = 10_000;

    private final SystemHeaders headers;
    private final Console console;
    private final FrameNames frame;
    private final Diagnostics diagnostics = new Diagnostics();

    /** @param frame the variables of the innermost call */
    public SnippetCompiler(SystemHeaders headers, Console console, FrameNames frame) {
        this.headers = headers;
        this.frame = frame;
        this.console = console;
    }

    /** Compiles a line. Never throws, whatever the text. */
    public SnippetCompilation compile(String line) {
        if (line.length() > LONGEST_LINE) {
            return new SnippetCompilation.Refused(List.of(Diagnostic.error(
                    SourceSpan.START,
                    "minic.sourceTooLong",
                    String.valueOf(line.length()),
                    String.valueOf(LONGEST_LINE))));
        }
        SnippetCompilation.Compiled compiled = null;
        try {
            compiled = parseAndGenerate(line);
        } catch (TokenStream.Abandon e) {
            // reported
        } catch (StackOverflowError | ExpressionCode.TooComplex e) {
            diagnostics.error(SourceSpan.START, "tooComplex");
        }
        return compiled == null || diagnostics.hasErrors()
                ? new SnippetCompilation.Refused(diagnostics.sorted())
                : compiled;
    }

    private SnippetCompilation.@Nullable Compiled parseAndGenerate(String line) {
        Environment known = console.program == null ? headers.everything() : console.program.environment();
        LineReader.Line read =
                new LineReader(headers, known, frame, diagnostics).line(line, console.names, console.tags);
        if (diagnostics.hasErrors()) {
            return null;
        }
        return generate(read);
    }

    private SnippetCompilation.@Nullable Compiled generate(LineReader.Line line) {
        Parser parser = line.parser();
        Expr value = line.value();
        Addresses addresses = console.addresses.copy();
        addresses.placeAll(line.addresses());
        ByteBuffer data = new ByteBuffer();
        int dataStart = console.nextData.raw() + 15 & ~15;
        List<Variable> variables = new ArrayList<>(parser.unnamed);
        variables.addAll(parser.texts.values());
        variables.addAll(line.declared());
        variables.sort(Comparator.comparingInt((Variable v) -> v.declared().column()));
        for (Variable variable : variables) {
            data.align(8);
            addresses.place(variable, dataStart + data.size());
            data.writeBytes(
                    variable.initial() != null
                            ? variable.initial()
                            : new byte[Math.max(1, variable.type().size())]);
        }
        for (Variable variable : variables) {
            for (Variable.Relocation relocation : variable.relocations()) {
                data.add32(addresses.of(variable) - dataStart + relocation.offset(), addresses.of(relocation.target()));
            }
        }
        int programWords = console.program == null ? StartUp.code().length : console.program.code().length;
        Assembler assembler = new Assembler(programWords + console.words);
        NativeTable natives = new NativeTable(headers, console.natives);
        int registers = code(assembler, natives, parser, line.statements(), value);
        CodeGenerator library = new CodeGenerator(assembler, addresses, natives, diagnostics, 1);
        library.library();
        registers = Math.max(registers, library.registers());
        for (Parser.FunctionDefinition definition : natives.definitions()) {
            Variable function = definition.variable();
            addresses.place(function, console.code.raw() + 4 * (addresses.entry(function) - programWords));
        }
        for (Variable thunk : natives.thunks().values()) {
            addresses.enter(thunk, assembler.here());
            addresses.place(thunk, console.code.raw() + 4 * (assembler.here() - programWords));
            assembler.emit(Opcode.THUNK, natives.number(thunk.name()), 0, 0);
        }
        assembler
                .missing(addresses)
                .forEach(function -> diagnostics.error(SourceSpan.START, "functionUndefined", function.name()));
        if (diagnostics.hasErrors()) {
            return null;
        }
        assembler.resolveJumps();
        assembler.resolve(addresses);
        int[] words = assembler.code();
        CType type = value == null ? CType.VOID : value.type().plain();
        Snippet snippet = new Snippet(
                words,
                console.code,
                new VirtualAddress(dataStart),
                data.toByteArray(),
                type,
                natives.names(),
                0,
                registers);
        Map<String, Scope.Entity> names = new HashMap<>(parser.file.names);
        parser.scope.names.forEach((name, entity) -> {
            if (!frame.has(name)) {
                names.put(name, entity);
            }
        });
        Map<String, CType> tags = new HashMap<>(parser.file.tags);
        tags.putAll(parser.scope.tags);
        Console next = new Console(
                console.program,
                names,
                tags,
                console.code,
                new VirtualAddress(dataStart + data.size()),
                console.words + words.length,
                natives.names(),
                addresses);
        return new SnippetCompilation.Compiled(snippet, next, diagnostics.sorted());
    }

    private int code(
            Assembler assembler, NativeTable natives, Parser parser, List<Statement> statements, @Nullable Expr value) {
        FrameLayout frame = new FrameLayout();
        for (Variable local : parser.locals) {
            if (local.kind() == Variable.Kind.LOCAL) {
                frame.variable(local);
            }
        }
        ExpressionCode expressions = new ExpressionCode(assembler, frame, natives);
        int enter = assembler.emit(Opcode.ENTER, 0, 0, 0);
        StatementCode code = new StatementCode(expressions, parser.function, new ArrayList<>(), diagnostics);
        statements.forEach(code::generate);
        if (value != null) {
            if (value.type().isVoid()) {
                expressions.effect(value, 0);
            } else {
                expressions.value(value, 0);
            }
        }
        assembler.emit(Opcode.RET, 0, 0, 0);
        assembler.set(enter, 1, frame.size());
        return expressions.highest + 16;
    }
}
