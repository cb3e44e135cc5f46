package dev.pagewalk.minic.syntax;

import dev.pagewalk.abi.Header;
import dev.pagewalk.abi.Library;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.source.Headers;
import dev.pagewalk.minic.source.Lexer;
import dev.pagewalk.minic.source.Macro;
import dev.pagewalk.minic.source.Preprocessor;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The headers of the library, compiled once per way of including them. What a header declares depends on what was
 * included before and on those macros of the program that a header mentions; so that is the key of the cache.
 */
public final class SystemHeaders implements Headers<Environment> {
    private static final int MOST_CACHED = 500;
    /** Says nothing to somebody who counts arguments. */
    private static final Pattern CONVENTION = Pattern.compile("\\b(WINAPI|__stdcall|__cdecl|CALLBACK) ");

    /** With it windows.h declares what is its own, and brings nothing along of the C library. */
    private static final Map<String, Macro> LEAN =
            Map.of("WIN32_LEAN_AND_MEAN", new Macro("WIN32_LEAN_AND_MEAN", null, false, List.of()));

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> sources;
    private final Set<String> missing;
    private final Set<String> mentioned = new HashSet<>();
    private final Map<String, Environment> cache = new ConcurrentHashMap<>();
    /** For each name the header that declares it. */
    private final Map<String, String> declaredIn = new TreeMap<>();

    private final Environment everything;

    /** @throws IllegalStateException if a header is not C */
    public SystemHeaders(Library library) {
        for (Header header : library.headers()) {
            texts.put(header.name(), header.text());
            for (Token token : Lexer.tokens(header.text(), true, new Diagnostics())) {
                if (token.kind() == Token.Kind.NAME) {
                    mentioned.add(token.text());
                }
            }
        }
        missing = library.missing();
        sources = library.sources();
        for (Header header : library.headers()) {
            Environment alone = include(Environment.EMPTY, header.name(), LEAN);
            alone.names().keySet().forEach(name -> prefer(name, header.name()));
            alone.macros().keySet().forEach(name -> prefer(name, header.name()));
        }
        Environment all = Environment.EMPTY;
        for (Header header : library.headers()) {
            all = include(all, header.name(), Map.of());
        }
        everything = all;
    }

    private void prefer(String name, String header) {
        String before = declaredIn.get(name);
        List<String> usual =
                List.of("stdio.h", "stdlib.h", "string.h", "malloc.h", "stddef.h", "wchar.h", "stdint.h", "windows.h");
        if (before == null || usual.indexOf(header) >= 0 && usual.indexOf(before) < 0) {
            declaredIn.put(name, header);
        }
    }

    @Override
    public @Nullable String text(String name) {
        return texts.get(name);
    }

    @Override
    public Set<String> names() {
        return texts.keySet();
    }

    /** The header to include for a name; null if no header has it. */
    @Nullable String headerOf(String name) {
        return declaredIn.get(name);
    }

    /** All names of all headers. */
    Set<String> declaredNames() {
        return declaredIn.keySet();
    }

    /**
     * The prototype as the headers write it, with the names of Windows for the types; null if they don't declare it.
     */
    @Nullable String prototype(String function) {
        String header = declaredIn.get(function);
        if (header == null) {
            return null;
        }
        var line = Pattern.compile("(?m)^\\s*([A-Za-z_][\\w *]*\\b" + Pattern.quote(function) + "\\([^;{}]*\\));\\s*$");
        return texts.values().stream()
                .flatMap(text -> line.matcher(text).results())
                .map(found -> CONVENTION.matcher(found.group(1)).replaceAll(""))
                .findFirst()
                .orElse(null);
    }

    /** The C text of a function of the library that is to be compiled with the program; null if it is native. */
    public @Nullable String source(String function) {
        return sources.get(function);
    }

    boolean isMissing(String name) {
        return missing.contains(name);
    }

    /** What is known when every header is included. */
    public Environment everything() {
        return everything;
    }

    @Override
    public Environment include(Environment before, String name, Map<String, Macro> macros) {
        Map<String, Macro> relevant = macros.isEmpty()
                ? macros
                : macros.entrySet().stream()
                        .filter(entry -> mentioned.contains(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String macroKey = relevant.isEmpty() ? "" : new TreeMap<>(relevant).toString();
        String key = before.history() + "|" + name + macroKey;
        Environment known = cache.get(key);
        if (known == null) {
            known = compile(key, before, name, relevant);
            if (cache.size() < MOST_CACHED && key.length() < 4000) {
                Environment other = cache.putIfAbsent(key, known);
                known = other == null ? known : other;
            }
        }
        return known;
    }

    private Environment compile(String key, Environment before, String name, Map<String, Macro> own) {
        Diagnostics diagnostics = new Diagnostics();
        Preprocessor<Environment> preprocessor = new Preprocessor<>(this, before, true, diagnostics);
        preprocessor.define(own);
        List<Token> tokens = preprocessor.process(texts.get(name));
        Map<String, Macro> macros = new HashMap<>(before.macros());
        preprocessor.macros().forEach((macro, value) -> {
            if (value == Macro.UNDEFINED) {
                macros.remove(macro);
            } else if (own.get(macro) != value) {
                macros.put(macro, value);
            }
        });
        Parser parser = new Parser(this, tokens, before, diagnostics);
        parser.unit();
        Map<String, Scope.Entity> names = new HashMap<>(before.names());
        names.putAll(parser.file.names);
        Map<String, CType> tags = new HashMap<>(before.tags());
        tags.putAll(parser.file.tags);
        if (diagnostics.hasErrors() && own.isEmpty()) {
            Diagnostic first = diagnostics.sorted().getFirst();
            throw new IllegalStateException(
                    "header %s: %s %s %s".formatted(name, first.key(), first.arguments(), first.span()));
        }
        return new Environment(key, macros, names, tags);
    }
}
