package dev.pagewalk.machine;

/** What a program's last comment says about it: a word with a colon, then one line for each thing expected. */
final class Expectation {

    private Expectation() {}

    /**
     * The lines behind {@code word:} in the comment that ends a program.
     *
     * @throws AssertionError if the program doesn't end with such a comment: an expectation that can't be read is a
     *     failure
     */
    static String of(String source, String word) {
        String opening = "/* " + word + ":\n";
        int from = source.lastIndexOf("/*");
        int to = source.lastIndexOf("*/");
        if (from < 0 || to < from || !source.startsWith(opening, from)) {
            throw new AssertionError("the program doesn't end with the comment " + opening.strip() + " ... */");
        }
        return source.substring(from + opening.length(), to);
    }
}
