package dev.pagewalk.minic.syntax;

import java.util.Set;

/** C++, which beginners meet in tutorials: said once instead of an error for every other token. */
final class CplusPlus {

    /** Words that give a text away if nothing in the program has that name. */
    static final Set<String> WORDS = Set.of(
            "using",
            "namespace",
            "std",
            "new",
            "delete",
            "cout",
            "cin",
            "cerr",
            "endl",
            "class",
            "template",
            "nullptr",
            "public",
            "private",
            "virtual",
            "bool",
            "true",
            "false");

    private CplusPlus() {}
}
