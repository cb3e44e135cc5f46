package dev.pagewalk.minic.code;

import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.source.Preprocessor;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.syntax.Environment;
import dev.pagewalk.minic.syntax.Parser;
import dev.pagewalk.minic.syntax.SystemHeaders;
import dev.pagewalk.minic.syntax.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the system that the code uses, numbered; those whose address is taken need a thunk. Functions of
 * the library that are C themselves get no number: they are read when they are first used, and their code follows the
 * program's.
 */
public final class NativeTable {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Variable> thunks = new LinkedHashMap<>();

    private final SystemHeaders headers;
    private final Map<String, Variable> compiled = new LinkedHashMap<>();
    private final List<Parser.FunctionDefinition> definitions = new ArrayList<>();

    NativeTable(SystemHeaders headers, List<String> known) {
        this.headers = headers;
        known.forEach(this::number);
    }

    int number(String name) {
        return numbers.computeIfAbsent(name, _ -> numbers.size());
    }

    /** The function if it is one that is compiled with the program, else null. */
    @Nullable Variable compiled(Variable function) {
        String source = headers.source(function.name());
        if (source != null && !compiled.containsKey(function.name())) {
            read(source);
        }
        return compiled.get(function.name());
    }

    private void read(String source) {
        Diagnostics diagnostics = new Diagnostics();
        List<Token> tokens = new Preprocessor<>(headers, Environment.EMPTY, false, diagnostics).process(source);
        Parser parser = new Parser(headers, tokens, Environment.EMPTY, diagnostics);
        parser.unit();
        if (diagnostics.hasErrors()) {
            throw new IllegalStateException("the library's C is wrong: " + diagnostics.sorted());
        }
        for (Parser.FunctionDefinition definition : parser.functions) {
            compiled.put(definition.variable().name(), definition.variable());
            definitions.add(definition);
        }
    }

    /** What is to be compiled behind the program; compiling it can make the list longer. */
    List<Parser.FunctionDefinition> definitions() {
        return definitions;
    }

    /** Stands for the native as something that has an address. */
    Variable thunk(Variable function) {
        Variable inProgram = compiled(function);
        if (inProgram != null) {
            return inProgram;
        }
        number(function.name());
        return thunks.computeIfAbsent(
                function.name(),
                name -> new Variable(name, function.type(), Variable.Kind.FUNCTION, function.declared()));
    }

    Map<String, Variable> thunks() {
        return thunks;
    }

    List<String> names() {
        return new ArrayList<>(numbers.keySet());
    }
}
