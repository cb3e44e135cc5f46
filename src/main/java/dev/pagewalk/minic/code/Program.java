package dev.pagewalk.minic.code;

import dev.pagewalk.abi.ImageSection;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.syntax.Environment;
import dev.pagewalk.minic.syntax.ProgramEnvironment;
import dev.pagewalk.minic.type.CType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled program: immutable, can run on many processors at once. */
public final class Program {

    /** Where the image is loaded (windows-facts 3.6). */
    public static final int IMAGE_BASE = 0x00400000;

    /** Where the code begins: instruction word i lies at {@code TEXT + 4 * i}. */
    public static final int TEXT = 0x00401000;

    /** A local variable or parameter; {@code first} to {@code last} (exclusive) are the instructions of its scope. */
    public record Local(String name, CType type, int offset, int first, int last) {}

    /** A function; {@code first} to {@code last} (exclusive) are its instructions. */
    public record Function(String name, CType.Function type, int first, int last, int line, List<Local> locals) {}

    private final int[] code;
    private final List<ImageSection> sections;
    private final List<Function> functions;
    private final LineTable lines;
    private final List<String> natives;
    private final Map<String, Symbol> globals;
    private final int entry;
    private final ProgramEnvironment environment;
    private final int registers;
    private final CodeFacts facts;
    private final Addresses addresses;

    Program(
            int[] code,
            List<ImageSection> sections,
            List<Function> functions,
            LineTable lines,
            List<String> natives,
            Map<String, Symbol> globals,
            int entry,
            ProgramEnvironment environment,
            int registers,
            CodeFacts facts,
            Addresses addresses) {
        this.code = code;
        this.sections = List.copyOf(sections);
        this.functions = List.copyOf(functions);
        this.lines = lines;
        this.natives = List.copyOf(natives);
        this.globals = Map.copyOf(globals);
        this.entry = entry;
        this.environment = environment;
        this.registers = registers;
        this.facts = facts;
        this.addresses = addresses;
    }

    /** Its instructions, four words each. Nobody changes them. */
    public int[] code() {
        return code;
    }

    /** Where its variables and functions lie. */
    public Addresses addresses() {
        return addresses;
    }

    /** What the compiler knew and the code no longer says. */
    public CodeFacts facts() {
        return facts;
    }

    /** Which instruction belongs to which statement. */
    public LineTable lines() {
        return lines;
    }

    /** Names that the file's end leaves defined: for the console. */
    public Environment environment() {
        return environment.get();
    }

    /** Registers that the code needs. */
    public int registers() {
        return registers;
    }

    /** Instruction at which the program starts. */
    public int entry() {
        return entry;
    }

    /** The image's sections, ascending; the first is the page of headers at {@link #IMAGE_BASE}. */
    public List<ImageSection> sections() {
        return sections;
    }

    /** The functions of the system that the program uses. */
    public List<String> natives() {
        return natives;
    }

    /** Global and static variables and functions, by name. */
    public Map<String, Symbol> globals() {
        return globals;
    }

    List<Function> functions() {
        return functions;
    }

    /** The function whose code holds this instruction; null if none. */
    public @Nullable Function functionAt(int instruction) {
        for (Function function : functions) {
            if (instruction >= function.first() && instruction < function.last()) {
                return function;
            }
        }
        return null;
    }

    /** For each name of a local variable the first function that declares one. */
    public Map<String, String> functionsByLocal() {
        Map<String, String> owners = new HashMap<>();
        for (Function function : functions) {
            for (Local local : function.locals()) {
                owners.putIfAbsent(local.name(), function.name());
            }
        }
        return owners;
    }

    /** Lines on which a statement starts, so where a breakpoint can be, ascending. */
    public int[] statementLines() {
        return lines.statementLines();
    }

    /** The statement to which the instruction at this address belongs; null if it is not code of the program. */
    public @Nullable SourceSpan spanAt(int address) {
        int word = (address - TEXT) >> 2;
        return address < TEXT || word >= code.length ? null : lines.spanAt(word);
    }
}
