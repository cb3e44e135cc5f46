package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeFunction;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * {@code ctype.h} in the "C" locale: only ASCII has properties. The bits are those of msvcrt's table, so a program that
 * prints what {@code isalpha} returns prints the same.
 */
final class CharacterFunctions {

    private static final int UPPER = 0x1;
    private static final int LOWER = 0x2;
    private static final int DIGIT = 0x4;
    private static final int SPACE = 0x8;
    private static final int PUNCTUATION = 0x10;
    private static final int CONTROL = 0x20;
    private static final int BLANK = 0x40;
    private static final int HEXADECIMAL = 0x80;
    private static final int ALPHABETIC = 0x100;

    private CharacterFunctions() {}

    static void register(Map<String, NativeFunction> functions) {
        int letter = ALPHABETIC | UPPER | LOWER;
        test(functions, "isalpha", letter);
        test(functions, "isupper", UPPER);
        test(functions, "islower", LOWER);
        test(functions, "isdigit", DIGIT);
        test(functions, "isxdigit", HEXADECIMAL);
        test(functions, "isspace", SPACE);
        test(functions, "ispunct", PUNCTUATION);
        test(functions, "isalnum", letter | DIGIT);
        test(functions, "isprint", BLANK | PUNCTUATION | letter | DIGIT);
        test(functions, "isgraph", PUNCTUATION | letter | DIGIT);
        test(functions, "iscntrl", CONTROL);
        functions.put("toupper", call -> toUpper(call.argument(0)));
        functions.put("tolower", call -> toLower(call.argument(0)));
        functions.put("__isascii", call -> Integer.compareUnsigned(call.argument(0), 0x80) < 0 ? 1 : 0);
        functions.put("__toascii", call -> call.argument(0) & 0x7F);
        wide(functions, "iswalpha", Character::isLetter, letter);
        wide(functions, "iswupper", Character::isUpperCase, UPPER);
        wide(functions, "iswlower", Character::isLowerCase, LOWER);
        wide(functions, "iswdigit", c -> c >= '0' && c <= '9', DIGIT);
        wide(functions, "iswspace", Character::isWhitespace, SPACE);
        functions.put("towupper", call -> Character.toUpperCase(call.argument(0) & 0xFFFF));
        functions.put("towlower", call -> Character.toLowerCase(call.argument(0) & 0xFFFF));
    }

    private static void test(Map<String, NativeFunction> functions, String name, int mask) {
        functions.put(name, call -> properties(call.argument(0)) & mask);
    }

    private static void wide(Map<String, NativeFunction> functions, String name, IntPredicate test, int mask) {
        functions.put(name, call -> {
            int c = call.argument(0) & 0xFFFF;
            return c < 0x80 ? properties(c) & mask : test.test(c) ? mask : 0;
        });
    }

    /** Bits of the character; 0 outside ASCII. */
    private static int properties(int c) {
        if (c < 0 || c > 0x7F) {
            return 0;
        }
        if (c >= 'A' && c <= 'Z') {
            return UPPER | ALPHABETIC | (c <= 'F' ? HEXADECIMAL : 0);
        }
        if (c >= 'a' && c <= 'z') {
            return LOWER | ALPHABETIC | (c <= 'f' ? HEXADECIMAL : 0);
        }
        if (c >= '0' && c <= '9') {
            return DIGIT | HEXADECIMAL;
        }
        if (c == ' ') {
            return SPACE | BLANK;
        }
        if (c >= '\t' && c <= '\r') {
            return SPACE | CONTROL;
        }
        return c < ' ' || c == 0x7F ? CONTROL : PUNCTUATION;
    }

    static int toUpper(int c) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }

    static int toLower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
}
