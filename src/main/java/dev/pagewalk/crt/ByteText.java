package dev.pagewalk.crt;

/** Bytes as strings with one character per byte, and UTF-8 between such a string and a real one. */
final class ByteText {

    private ByteText() {}

    /** One character, U+0000 to U+00FF, per byte. */
    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            text.append((char) (b & 0xFF));
        }
        return text.toString();
    }

    /** The low byte of each character. */
    static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    /** The UTF-8 bytes of {@code text}; a lone surrogate becomes three bytes too. */
    static String encode(String text) {
        StringBuilder bytes = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 0x80) {
                bytes.append((char) c);
                return;
            }
            int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
            bytes.append((char) ((0xF00 >> more + 1 & 0xFF | c >> 6 * more) & 0xFF));
            for (int i = more - 1; i >= 0; i--) {
                bytes.append((char) (0x80 | c >> 6 * i & 0x3F));
            }
        });
        return bytes.toString();
    }

    /** The text whose UTF-8 bytes these are; a byte that doesn't fit stands for itself. */
    static String decode(String bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length(); i++) {
            int first = bytes.charAt(i);
            int more = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
            int c = more == 0 ? first : first & 0x3F >> more;
            int read = 0;
            while (read < more && i + read + 1 < bytes.length() && (bytes.charAt(i + read + 1) & 0xC0) == 0x80) {
                c = c << 6 | bytes.charAt(i + ++read) & 0x3F;
            }
            if (read < more || !Character.isValidCodePoint(c)) {
                text.append((char) first);
            } else {
                text.appendCodePoint(c);
                i += more;
            }
        }
        return text.toString();
    }
}
