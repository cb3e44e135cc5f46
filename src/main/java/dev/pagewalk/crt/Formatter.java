package dev.pagewalk.crt;

import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.MemoryBlocks;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The engine of the {@code printf} family, as in Microsoft's C runtime before the Universal CRT: {@code %p} writes
 * eight upper-case digits, an unknown conversion character is written as it is, {@code %s} of NULL is {@code (null)}.
 *
 * <p>Format and strings are read from simulated memory while they are needed, so a bad pointer faults in the middle of
 * the call. Strings are cut at 16 MiB, far beyond what a run may print.
 */
final class Formatter {

    private static final int LONGEST = 1 << 24;

    private final AddressSpace memory;
    private final boolean wide;
    private final WideText wideText;

    /**
     * @param wide true for {@code wprintf} and its sisters: the format is wide, and {@code %s} means a wide string
     * @param wideText how wide characters become narrow ones
     */
    Formatter(AddressSpace memory, boolean wide, WideText wideText) {
        this.memory = memory;
        this.wide = wide;
        this.wideText = wideText;
    }

    /**
     * Writes the arguments through the format.
     *
     * @return the number of characters written, -1 if a wide character has no narrow form
     */
    int format(int format, ArgumentList arguments, Output output) {
        Counter counter = new Counter(output);
        IntUnaryOperator characters =
                wide ? index -> memory.load16(format + 2 * index) : index -> memory.load8(format + index);
        int at = 0;
        while (true) {
            int character = characters.applyAsInt(at++);
            if (character == 0) {
                return counter.count;
            }
            if (character != '%') {
                counter.put(character);
                continue;
            }
            Conversion conversion = Conversion.parse(characters, at, arguments::nextWord);
            at = conversion.end();
            if (!convert(conversion, arguments, counter)) {
                return -1;
            }
        }
    }

    private boolean convert(Conversion conversion, ArgumentList arguments, Counter output) {
        switch (conversion.type()) {
            case 0 -> {}
            case 'd', 'i', 'u', 'o', 'x', 'X', 'p' -> IntegerText.write(conversion, arguments, output);
            case 'e', 'E', 'f', 'F', 'g', 'G', 'a', 'A' -> FloatText.write(conversion, arguments.nextDouble(), output);
            case 'c', 'C' -> {
                return padded(conversion, character(conversion, arguments.nextWord()), output);
            }
            case 's', 'S' -> {
                return padded(conversion, string(conversion, arguments.nextWord()), output);
            }
            case 'n' -> {
                int target = arguments.nextWord();
                if (conversion.size() == Conversion.Size.SHORT) {
                    memory.store16(target, output.count);
                } else {
                    memory.store32(target, output.count);
                }
            }
            default -> output.put(conversion.type());
        }
        return true;
    }

    /** Whether the argument of {@code %c} or {@code %s} is wide: a prefix decides, else the letter and the function. */
    private boolean wideArgument(Conversion conversion) {
        return switch (conversion.size()) {
            case LONG, LONG_LONG -> true;
            case SHORT, CHAR -> false;
            case NONE -> Character.isUpperCase(conversion.type()) != wide;
        };
    }

    /** The text for {@code output}: wide units, or bytes one per character; null if there is no narrow form. */
    private @Nullable String character(Conversion conversion, int value) {
        if (wideArgument(conversion)) {
            String text = String.valueOf((char) value);
            return wide ? text : wideText.narrow(text);
        }
        return String.valueOf((char) (value & 0xFF));
    }

    private @Nullable String string(Conversion conversion, int address) {
        int limit = conversion.precision() < 0 ? LONGEST : conversion.precision();
        if (address == 0) {
            return "(null)".substring(0, Math.min(limit, 6));
        }
        if (wideArgument(conversion)) {
            String text = MemoryBlocks.wideString(memory, address, limit);
            return wide ? text : wideText.narrow(text);
        }
        return ByteText.of(MemoryBlocks.string(memory, address, limit));
    }

    private static boolean padded(Conversion conversion, @Nullable String text, Counter output) {
        if (text == null) {
            return false;
        }
        int padding = Math.max(0, conversion.width() - text.length());
        if (!conversion.left()) {
            output.fill(conversion.zero() ? '0' : ' ', padding);
        }
        output.put(text);
        if (conversion.left()) {
            output.fill(' ', padding);
        }
        return true;
    }

    private static final class Counter implements Output {

        private final Output output;
        private int count;

        Counter(Output output) {
            this.output = output;
        }

        @Override
        public void put(int character) {
            output.put(character);
            count++;
        }
    }
}
