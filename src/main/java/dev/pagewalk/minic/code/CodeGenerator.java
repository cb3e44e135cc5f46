package dev.pagewalk.minic.code;

import dev.pagewalk.abi.ImageSection;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.source.Suggestion;
import dev.pagewalk.minic.syntax.Parser;
import dev.pagewalk.minic.syntax.ProgramEnvironment;
import dev.pagewalk.minic.syntax.SystemHeaders;
import dev.pagewalk.minic.syntax.Variable;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From typed functions and variables to an image. */
public final class CodeGenerator {
    private final int pageSize;
    private final Diagnostics diagnostics;
    private final Assembler assembler;
    private final Addresses addresses;
    private final NativeTable natives;
    private final List<Program.Function> functions = new ArrayList<>();
    private int registers = 16;

    CodeGenerator(
            Assembler assembler, Addresses addresses, NativeTable natives, Diagnostics diagnostics, int pageSize) {
        this.pageSize = pageSize;
        this.assembler = assembler;
        this.addresses = addresses;
        this.natives = natives;
        this.diagnostics = diagnostics;
    }

    int registers() {
        return registers;
    }

    /** Compiles a whole program; null if something is missing, which is reported. */
    public static @Nullable Program program(
            SystemHeaders headers,
            Parser parser,
            ProgramEnvironment environment,
            Diagnostics diagnostics,
            int pageSize) {
        var natives = new NativeTable(headers, List.of());
        return new CodeGenerator(new Assembler(0), new Addresses(), natives, diagnostics, pageSize)
                .program(parser, environment);
    }

    private @Nullable Program program(Parser parser, ProgramEnvironment environment) {
        int[] start = StartUp.code();
        for (int i = 0; i < start.length; i += 4) {
            assembler.emit(start[i], 0, 0, 0);
        }
        for (Parser.FunctionDefinition function : parser.functions) {
            function(function, "main".equals(function.variable().name()));
        }
        library();
        for (Parser.FunctionDefinition definition : natives.definitions()) {
            Variable function = definition.variable();
            addresses.place(function, Program.TEXT + 4 * addresses.entry(function));
        }
        thunks();
        requireDefinitions(parser);
        assembler.resolveJumps();
        if (diagnostics.hasErrors()) {
            return null;
        }
        ImageLayout layout = new ImageLayout(addresses, assembler.here(), pageSize);
        layout.place(parser);
        if (layout.tooBig()) {
            diagnostics.error(SourceSpan.START, "tooBig");
            return null;
        }
        assembler.resolve(addresses);
        int[] code = assembler.code();
        List<ImageSection> sections = layout.sections(code);
        Map<String, Symbol> globals = new LinkedHashMap<>();
        parser.globals.values().forEach(v -> {
            if (addresses.isPlaced(v)) {
                globals.put(v.name(), new Symbol(v.name(), v.type(), addresses.of(v)));
            }
        });
        Variable main = parser.globals.get("main");
        return new Program(
                code,
                sections,
                functions,
                assembler.lines(),
                natives.names(),
                globals,
                addresses.entry(main),
                environment,
                registers,
                assembler.facts,
                addresses);
    }

    private void requireDefinitions(Parser parser) {
        for (Variable variable : parser.globals.values()) {
            if (variable.type() instanceof CType.Function && !variable.isDefined() && variable.isUsed()) {
                diagnostics.error(variable.declared(), "functionUndefined", variable.name());
            }
        }
        Variable main = parser.globals.get("main");
        if (main == null || !main.isDefined()) {
            if (!diagnostics.hasErrors()) {
                String near = Suggestion.of(
                        "main",
                        parser.functions.stream().map(f -> f.variable().name()).toList());
                diagnostics.error(SourceSpan.START, "noMain", near);
            }
        }
    }

    /** The functions of the library that are compiled with the program; they have no lines that a person could see. */
    void library() {
        assembler.withoutLines();
        for (int i = 0; i < natives.definitions().size(); i++) {
            function(natives.definitions().get(i), false);
        }
    }

    void thunks() {
        for (Variable thunk : natives.thunks().values()) {
            addresses.enter(thunk, assembler.here());
            addresses.place(thunk, Program.TEXT + 4 * assembler.here());
            assembler.emit(Opcode.THUNK, natives.number(thunk.name()), 0, 0);
        }
    }

    /** Compiles one function. */
    void function(Parser.FunctionDefinition definition, boolean main) {
        FrameLayout frame = new FrameLayout();
        ExpressionCode expressions = new ExpressionCode(assembler, frame, natives);
        List<Program.Local> locals = new ArrayList<>();
        int offset = definition.type().result() instanceof CType.Struct ? 12 : 8;
        for (Variable parameter : definition.parameters()) {
            frame.parameter(parameter, offset);
            offset += parameter.type().size() + 3 & ~3;
        }
        int first = assembler.here();
        try {
            for (Variable local : definition.locals()) {
                frame.variable(local);
            }
            addresses.enter(definition.variable(), first);
            assembler.mark(definition.name().span(), false);
            int enter = assembler.emit(Opcode.ENTER, 0, 0, 0);
            StatementCode statements = new StatementCode(expressions, definition.type(), locals, diagnostics);
            statements.generate(definition.body());
            assembler.mark(definition.end(), true);
            if (main) {
                assembler.emit(Opcode.LI, 0, 0, 0);
            }
            assembler.emit(Opcode.RET, 0, 0, 0);
            assembler.set(enter, 1, frame.size());
            for (Variable parameter : definition.parameters()) {
                locals.add(new Program.Local(
                        parameter.name(), parameter.type(), frame.offset(parameter), first, assembler.here()));
            }
            if (assembler.here() > Assembler.MOST_WORDS) {
                throw new ExpressionCode.TooComplex();
            }
        } catch (ExpressionCode.TooComplex e) {
            diagnostics.error(
                    definition.name(), "functionTooComplex", definition.name().text());
        }
        registers = Math.max(registers, expressions.highest + 16);
        functions.add(new Program.Function(
                definition.variable().name(),
                definition.type(),
                first,
                assembler.here(),
                definition.name().line(),
                locals));
    }
}
