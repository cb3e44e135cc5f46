package dev.pagewalk.minic.code;

import dev.pagewalk.abi.ImageSection;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.ByteBuffer;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.source.Suggestion;
import dev.pagewalk.minic.syntax.Environment;
import dev.pagewalk.minic.syntax.Parser;
import dev.pagewalk.minic.syntax.Variable;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From typed functions and variables to an image. */
public final class CodeGenerator {
    private final int pageSize;
    private final Diagnostics diagnostics;
    private final Assembler assembler;
    private final NativeTable natives;
    private final List<Program.Function> functions = new ArrayList<>();
    private int registers = 16;

    public CodeGenerator(Assembler assembler, NativeTable natives, Diagnostics diagnostics, int pageSize) {
        this.pageSize = pageSize;
        this.assembler = assembler;
        this.natives = natives;
        this.diagnostics = diagnostics;
    }

    int registers() {
        return registers;
    }

    /** Compiles a whole program; null if something is missing, which is reported. */
    public @Nullable Program program(Parser parser, Environment environment) {
        int[] start = StartUp.code();
        for (int i = 0; i < start.length; i += 4) {
            assembler.emit(start[i], 0, 0, 0);
        }
        for (Parser.FunctionDefinition function : parser.functions) {
            function(function, "main".equals(function.variable().name));
        }
        library();
        for (Parser.FunctionDefinition definition : natives.definitions()) {
            definition.variable().address = Program.TEXT + 4 * definition.variable().entry;
        }
        thunks();
        requireDefinitions(parser);
        assembler.resolveJumps();
        if (diagnostics.hasErrors()) {
            return null;
        }
        ImageLayout layout = new ImageLayout(assembler.here(), pageSize);
        layout.place(parser);
        if (layout.tooBig()) {
            diagnostics.error(SourceSpan.START, "tooBig");
            return null;
        }
        assembler.resolveAddresses();
        int[] code = assembler.code();
        List<ImageSection> sections = layout.sections(code);
        Map<String, Symbol> globals = new LinkedHashMap<>();
        parser.globals.values().forEach(v -> {
            if (v.placed) {
                globals.put(v.name, new Symbol(v.name, v.type, v.address));
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
                main.entry,
                environment,
                registers,
                assembler.facts);
    }

    private void requireDefinitions(Parser parser) {
        for (Variable variable : parser.globals.values()) {
            if (variable.type instanceof CType.Function && !variable.defined && variable.used) {
                diagnostics.error(variable.declared, "functionUndefined", variable.name);
            }
        }
        Variable main = parser.globals.get("main");
        if (main == null || !main.defined) {
            if (!diagnostics.hasErrors()) {
                String near = Suggestion.of(
                        "main",
                        parser.functions.stream().map(f -> f.variable().name).toList());
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
            thunk.entry = assembler.here();
            thunk.address = Program.TEXT + 4 * thunk.entry;
            assembler.emit(Opcode.THUNK, natives.number(thunk.name), 0, 0);
        }
    }

    /** Compiles one function. */
    void function(Parser.FunctionDefinition definition, boolean main) {
        FrameLayout frame = new FrameLayout();
        ExpressionCode expressions = new ExpressionCode(assembler, frame, natives);
        List<Program.Local> locals = new ArrayList<>();
        int offset = definition.type().result() instanceof CType.Struct ? 12 : 8;
        for (Variable parameter : definition.parameters()) {
            parameter.address = offset;
            offset += parameter.type.size() + 3 & ~3;
        }
        int first = assembler.here();
        try {
            for (Variable local : definition.locals()) {
                local.address = frame.variable(local.type);
            }
            definition.variable().entry = first;
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
                locals.add(
                        new Program.Local(parameter.name, parameter.type, parameter.address, first, assembler.here()));
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
                definition.variable().name,
                definition.type(),
                first,
                assembler.here(),
                definition.name().line(),
                locals));
    }

    /** Places the variables of a program and builds its sections. */
    static final class ImageLayout {
        private final int textEnd;
        private final int pageSize;
        private final ByteBuffer readOnly = new ByteBuffer();
        private final ByteBuffer data = new ByteBuffer();
        private int readOnlyStart;
        private int dataStart;
        private int bssStart;
        private long bssEnd;

        /**
         * @param words of code
         * @param pageSize which sections of different protection must not share a page
         */
        ImageLayout(int words, int pageSize) {
            this.pageSize = pageSize;
            textEnd = Program.TEXT + 4 * words;
        }

        private int page(int address) {
            return address + pageSize - 1 & -pageSize;
        }

        void place(Parser parser) {
            List<Variable> all = new ArrayList<>(parser.globals.values());
            all.removeIf(v -> v.type instanceof CType.Function);
            all.addAll(parser.unnamed);
            List<Variable> texts = new ArrayList<>(parser.texts.values());
            texts.sort(Comparator.comparingInt((Variable v) -> v.declared.line())
                    .thenComparingInt(v -> v.declared.column()));
            for (Parser.FunctionDefinition function : parser.functions) {
                Variable variable = function.variable();
                variable.address = Program.TEXT + 4 * variable.entry;
                variable.placed = true;
            }
            readOnlyStart = page(textEnd);
            for (Variable v : texts) {
                put(v, readOnly, readOnlyStart);
            }
            for (Variable v : all) {
                if (v.initial != null && v.readOnly()) {
                    put(v, readOnly, readOnlyStart);
                }
            }
            dataStart = page(readOnlyStart + Math.max(1, readOnly.size()));
            for (Variable v : all) {
                if (v.initial != null && !v.placed) {
                    put(v, data, dataStart);
                }
            }
            bssStart = page(dataStart + Math.max(1, data.size()));
            long next = bssStart;
            for (Variable v : all) {
                if (!v.placed) {
                    int alignment = Math.max(4, v.type.alignment());
                    next = (next + alignment - 1) / alignment * alignment;
                    v.address = (int) next;
                    v.placed = true;
                    next += Math.max(1, v.type.size());
                }
            }
            bssEnd = next;
            relocate(texts);
            relocate(all);
        }

        private static void put(Variable v, ByteBuffer bytes, int start) {
            bytes.align(Math.min(8, Math.max(4, v.type.alignment())));
            v.address = start + bytes.size();
            v.placed = true;
            bytes.writeBytes(v.initial);
        }

        private void relocate(List<Variable> variables) {
            for (Variable v : variables) {
                for (Variable.Relocation relocation : v.relocations) {
                    int at = v.address + relocation.offset();
                    boolean constant = at < dataStart;
                    ByteBuffer bytes = constant ? readOnly : data;
                    bytes.add32(at - (constant ? readOnlyStart : dataStart), relocation.target().address);
                }
            }
        }

        boolean tooBig() {
            return bssEnd > 0x1000_0000L;
        }

        List<ImageSection> sections(int[] code) {
            List<ImageSection> sections = new ArrayList<>();
            int headers = Program.TEXT - Program.IMAGE_BASE;
            sections.add(section(".headers", Program.IMAGE_BASE, new byte[0], headers, Protection.READ_ONLY));
            ByteBuffer text = new ByteBuffer();
            for (int word : code) {
                text.write32(word);
            }
            sections.add(section(".text", Program.TEXT, text.toByteArray(), text.size(), Protection.EXECUTE_READ));
            sections.add(section(
                    ".rdata",
                    readOnlyStart,
                    readOnly.toByteArray(),
                    Math.max(1, readOnly.size()),
                    Protection.READ_ONLY));
            sections.add(
                    section(".data", dataStart, data.toByteArray(), Math.max(1, data.size()), Protection.WRITE_COPY));
            if (bssEnd > bssStart) {
                sections.add(section(".bss", bssStart, new byte[0], (int) (bssEnd - bssStart), Protection.WRITE_COPY));
            }
            return sections;
        }

        private static ImageSection section(String name, int start, byte[] content, int size, Protection protection) {
            return new ImageSection(name, new VirtualAddress(start), content, size, protection);
        }
    }
}
