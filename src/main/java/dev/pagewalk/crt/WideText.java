package dev.pagewalk.crt;

import org.jspecify.annotations.Nullable;

/**
 * How wide characters become bytes and back. In the "C" locale a program starts in, only characters up to U+00FF have a
 * byte; after {@code setlocale} to any other locale the bytes are UTF-8, the encoding of the source and of the output.
 */
final class WideText {

    private boolean utf8;

    /** What {@code setlocale} chose. */
    void setLocale(String name) {
        utf8 = !name.equals("C");
    }

    String locale() {
        return utf8 ? ".65001" : "C";
    }

    /** The bytes of {@code text}, one per character of the result; null if one has none. */
    @Nullable String narrow(String text) {
        if (utf8) {
            return ByteText.encode(text);
        }
        return text.chars().allMatch(c -> c <= 0xFF) ? text : null;
    }

    /** The wide characters of {@code bytes}, given one per character. */
    String widen(String bytes) {
        if (utf8) {
            return ByteText.decode(bytes);
        }
        return bytes;
    }
}
