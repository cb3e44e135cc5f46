package dev.pagewalk.ui.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The programs that the lab offers to begin with, from {@code /lab/examples}. */
final class Examples {

    /** In the order of the menu; the titles are the texts {@code lab.example.<name>}. */
    static final List<String> NAMES = List.of(
            "gigabyte",
            "three-steps",
            "demand-zero",
            "query",
            "errors",
            "guard",
            "protect",
            "commit-on-fault",
            "page-tables",
            "stack",
            "granularity",
            "two-processes",
            "shared-section",
            "endless");

    /** Those with a program for a second process, named with "-2" behind. */
    private static final Set<String> TWO = Set.of("two-processes", "shared-section");

    private Examples() {}

    /** The programs of an example: some have one for a second process too. */
    static Sources sources(String name) {
        return new Sources(source(name), TWO.contains(name) ? source(name + "-2") : "");
    }

    /** The text of a program. */
    static String source(String name) {
        try (InputStream stream = Examples.class.getResourceAsStream("/lab/examples/" + name + ".c")) {
            if (stream == null) {
                throw new IllegalStateException("missing on the class path: example " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
