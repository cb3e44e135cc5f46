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

    /** Every name has what stands before the first one, and what is its own: stars and brackets. */
    private void variables(List<Token> declaration) {
        if (declaration.isEmpty() || declaration.getFirst().is("typedef")) {
            return;
        }
        List<Token> common = List.of();
        for (List<Token> declarator : declarators(declaration)) {
            int at = name(declarator, common.isEmpty());
            if (at < 0) {
                return;
            }
            int stars = at;
            for (int i = at - 1; i >= 0; i--) {
                stars = declarator.get(i).is("*") ? i : stars;
            }
            List<Token> own = declarator;
            if (common.isEmpty()) {
                common = List.copyOf(declarator.subList(0, stars));
                own = declarator.subList(stars, declarator.size());
            }
            var types = new ArrayList<String>();
            common.forEach(token -> types.add(token.text()));
            sizeless(own).forEach(token -> types.add(token.text()));
            String before = written(common);
            add(declarator.get(at), (before + " " + written(own)).strip(), types);
        }
    }

    /** The parts between commas, each without its value. */
    private static List<List<Token>> declarators(List<Token> declaration) {
        var all = new ArrayList<List<Token>>();
        var one = new ArrayList<Token>();
        boolean value = false;
        int depth = 0;
        for (Token token : declaration) {
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                all.add(List.copyOf(one));
                one.clear();
                value = false;
            } else {
                value = value || depth == 0 && token.is("=");
                if (!value) {
                    one.add(token);
                }
            }
        }
        all.add(List.copyOf(one));
        return all;
    }

    /** Where its name is; less than 0 if it declares no variable. */
    private static int name(List<Token> declarator, boolean first) {
        if (declarator.stream().anyMatch(token -> token.is("("))) {
            return -1;
        }
        for (int i = first ? 1 : 0; i < declarator.size(); i++) {
            boolean ends = i + 1 == declarator.size() || declarator.get(i + 1).is("[");
            boolean tag = i > 0 && TAGS.contains(declarator.get(i - 1).text());
            if (ends && !tag && declarator.get(i).kind() == Token.Kind.NAME) {
                return i;
            }
        }
        return -1;
    }

    /** Without what stands in brackets: any size will do. */
    private static List<Token> sizeless(List<Token> declarator) {
        var kept = new ArrayList<Token>();
        int depth = 0;
        for (Token token : declarator) {
            depth -= token.is("]") ? 1 : 0;
            if (depth == 0) {
                kept.add(token);
            }
            depth += token.is("[") ? 1 : 0;
        }
        return kept;
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
        return part.isEmpty()
                ? ""
                : program.text(part.getFirst(), part.getLast()).replaceAll("\\s+", " ");
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
