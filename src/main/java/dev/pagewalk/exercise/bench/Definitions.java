package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a C program defines outside of its functions: functions and variables, as they are written there. */
final class Definitions {

    private static final Set<String> NO_PART = Set.of("static", "extern", "inline", "__inline");
    private static final Set<String> TAGS = Set.of("struct", "union", "enum");

    /**
     * A function or a variable.
     *
     * @param declared a function's prototype, a variable's declaration without its value
     * @param types the same without names of parameters: what another program's must agree with
     */
    record Definition(String name, String declared, List<String> types, SourceSpan span) {
        Definition {
            types = List.copyOf(types);
        }
    }

    private final ProgramText program;
    private final Map<String, Definition> all = new LinkedHashMap<>();

    private Definitions(ProgramText program) {
        this.program = program;
    }

    static Definitions of(ProgramText program) {
        var definitions = new Definitions(program);
        definitions.read();
        return definitions;
    }

    Optional<Definition> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    Set<String> names() {
        return all.keySet();
    }

    /** Goes from declaration to declaration; what stands in braces belongs to none of them. */
    private void read() {
        var declaration = new ArrayList<Token>();
        int depth = 0;
        for (Token token : code()) {
            if (token.is("{")) {
                boolean body = depth == 0
                        && !declaration.isEmpty()
                        && declaration.getLast().is(")");
                if (body) {
                    function(declaration);
                    declaration.clear();
                }
                depth++;
            } else if (token.is("}")) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && token.is(";")) {
                variables(declaration);
                declaration.clear();
            } else if (depth == 0) {
                declaration.add(token);
            }
        }
    }

    /** All tokens but those of the preprocessor's lines. */
    private List<Token> code() {
        var code = new ArrayList<Token>();
        boolean directive = false;
        for (Token token : program.tokens()) {
            directive = token.first() ? token.is("#") : directive;
            if (!directive && token.kind() != Token.Kind.END) {
                code.add(token);
            }
        }
        return code;
    }

    private void function(List<Token> declaration) {
        for (int i = 1; i < declaration.size(); i++) {
            Token name = declaration.get(i - 1);
            if (declaration.get(i).is("(") && name.kind() == Token.Kind.NAME) {
                add(name, written(declaration), types(declaration, i));
                return;
            }
        }
    }

    private void variables(List<Token> declaration) {
        boolean value = false;
        for (int i = 1; i < declaration.size(); i++) {
            Token token = declaration.get(i);
            value = token.is("=") || value && !token.is(",");
            boolean ends = i + 1 == declaration.size()
                    || declaration.get(i + 1).is(",")
                    || declaration.get(i + 1).is("=")
                    || declaration.get(i + 1).is("[");
            boolean named = token.kind() == Token.Kind.NAME
                    && !TAGS.contains(declaration.get(i - 1).text());
            if (declaration.getFirst().is("typedef") || token.is("(")) {
                return;
            }
            if (!value && ends && named) {
                List<Token> before = declaration.subList(0, i + 1);
                add(token, written(before), before.stream().map(Token::text).toList());
            }
        }
    }

    private void add(Token name, String declared, List<String> types) {
        List<String> parts =
                types.stream().filter(type -> !NO_PART.contains(type)).toList();
        all.putIfAbsent(name.text(), new Definition(name.text(), declared, parts, name.span()));
    }

    /** As it stands there, in one line. */
    private String written(List<Token> declaration) {
        List<Token> part = declaration.stream()
                .dropWhile(token -> NO_PART.contains(token.text()))
                .toList();
        return program.text(part.getFirst(), part.getLast()).replaceAll("\\s+", " ");
    }

    /** The last name of a parameter is its own, if anything stands before it. */
    private static List<String> types(List<Token> declaration, int open) {
        var types = new ArrayList<String>();
        for (int i = 0; i < declaration.size(); i++) {
            Token token = declaration.get(i);
            boolean last = i > open + 1
                    && !declaration.get(i - 1).is(",")
                    && i + 1 < declaration.size()
                    && Set.of(",", ")", "[").contains(declaration.get(i + 1).text());
            if (!last || token.kind() != Token.Kind.NAME) {
                types.add(token.text());
            }
        }
        return types;
    }
}
