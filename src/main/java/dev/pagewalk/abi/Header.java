package dev.pagewalk.abi;

/**
 * A header file of the system.
 *
 * @param name as in {@code #include <name>}, lower case
 * @param text declarations and macros in C, as the compiler reads them; may include others of the set
 */
public record Header(String name, String text) {}
