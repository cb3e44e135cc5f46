package dev.pagewalk.homework;

import java.security.SecureRandom;
import java.util.Locale;

/** Numbers of receipts: twelve letters and digits that can be read out, none of which looks like another. */
final class Receipts {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int IN_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Receipts() {}

    static String fresh() {
        var number = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_GROUP; i++) {
            if (i > 0 && i % IN_GROUP == 0) {
                number.append('-');
            }
            number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }

    /** The number as it is kept, of what somebody typed: in any case, with blanks and dashes or without. */
    static String read(String typed) {
        String plain = typed.substring(0, Math.min(typed.length(), 60))
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        return plain.replaceAll("(.{4})(?=.)", "$1-");
    }
}
