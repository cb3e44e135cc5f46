package dev.pagewalk.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes as text, in the encoding that they are most likely in. */
record RosterText(String text, Charset encoding) {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** What comes of Western letters with accents that are read as Chinese: a character inside a word. */
    private static final Pattern INSIDE_A_WORD = Pattern.compile("[a-z]\\p{IsHan}|\\p{IsHan}[a-z]");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t\\f]]");

    /** A text or why it is none. */
    sealed interface Reading {
        record Read(RosterText text) implements Reading {}

        record Refused(RosterProblem.Kind problem) implements Reading {}
    }

    static Reading read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Reading.Refused(RosterProblem.Kind.TOO_LARGE);
        }
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Reading.Refused(RosterProblem.Kind.WORKBOOK);
        }
        Optional<RosterText> found = decode(bytes);
        if (found.isEmpty()) {
            return new Reading.Refused(RosterProblem.Kind.ENCODING);
        }
        String text = found.get().text();
        if (text.isBlank()) {
            return new Reading.Refused(RosterProblem.Kind.EMPTY);
        }
        return CONTROLS.matcher(text).find()
                ? new Reading.Refused(RosterProblem.Kind.BINARY)
                : new Reading.Read(found.get());
    }

    private static Optional<RosterText> decode(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        // the second bytes of Latin letters in UTF-16 are zero
        if (bytes.length > 3 && bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0) {
            return strictly(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 3 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0) {
            return strictly(bytes, 0, StandardCharsets.UTF_16BE);
        }
        return strictly(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, 0, CHINESE)
                        .filter(read -> !INSIDE_A_WORD.matcher(read.text()).find()))
                .or(() -> strictly(bytes, 0, WESTERN));
    }

    private static Optional<RosterText> strictly(byte[] bytes, int from, Charset encoding) {
        try {
            String text = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return Optional.of(new RosterText(text, encoding));
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int at = 0; at < with.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != with[at]) {
                return false;
            }
        }
        return true;
    }
}
