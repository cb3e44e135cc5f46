package dev.pagewalk.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that only their owner keeps; the database has their hashes. */
final class Secrets {

    private static final int SECRET_BYTES = 32;
    /** Without those that are taken for each other: 0 O, 1 I L, U V. */
    private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTWXYZ23456789";

    private static final int CODE_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits, fit for a cookie and for a path. */
    static String fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Eight letters and digits that can be read out in a lecture hall. */
    static String code() {
        var code = new StringBuilder();
        for (int at = 0; at < CODE_LENGTH; at++) {
            code.append(CODE_LETTERS.charAt(RANDOM.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }

    /** SHA-256, in hex. */
    static String hash(String secret) {
        return hash(secret.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
