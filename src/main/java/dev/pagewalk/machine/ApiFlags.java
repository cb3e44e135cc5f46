package dev.pagewalk.machine;

import dev.pagewalk.address.Protection;
import dev.pagewalk.win32.header.WindowsConstants;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Writes flag parameters of the API with the names that the SDK gives them. */
final class ApiFlags {

    private static final List<Flag> ALLOCATION =
            flags("MEM_COMMIT", "MEM_RESERVE", "MEM_DECOMMIT", "MEM_RELEASE", "MEM_RESET", "MEM_TOP_DOWN");
    private static final List<Flag> HEAP =
            flags("HEAP_NO_SERIALIZE", "HEAP_GENERATE_EXCEPTIONS", "HEAP_ZERO_MEMORY", "HEAP_REALLOC_IN_PLACE_ONLY");

    private record Flag(String name, int bits) {}

    private ApiFlags() {}

    /** The names of a parameter's flags joined by {@code |}; "" if it isn't a flag parameter or is 0. */
    static String names(String parameter, int value) {
        return switch (parameter) {
            case "flAllocationType", "dwFreeType" -> join(ALLOCATION, value);
            case "flProtect", "flNewProtect" -> new Protection(value).toString();
            case "dwFlags", "flOptions" -> join(HEAP, value);
            default -> "";
        };
    }

    private static String join(List<Flag> flags, int value) {
        var joiner = new StringJoiner("|");
        int rest = value;
        for (Flag flag : flags) {
            if ((rest & flag.bits) != 0) {
                joiner.add(flag.name);
                rest &= ~flag.bits;
            }
        }
        if (rest != 0) {
            joiner.add(hex(rest));
        }
        return joiner.toString();
    }

    /** Without leading zeros; each call of the API is written, so without a format that is read anew. */
    static String hex(int value) {
        return "0x" + Integer.toHexString(value).toUpperCase(Locale.ROOT);
    }

    private static List<Flag> flags(String... names) {
        return Stream.of(names)
                .map(name -> new Flag(name, WindowsConstants.of(name)))
                .toList();
    }
}
