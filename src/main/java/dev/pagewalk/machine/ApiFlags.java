package dev.pagewalk.machine;

import dev.pagewalk.address.Protection;
import dev.pagewalk.win32.header.WindowsConstants;
import java.util.List;
import java.util.StringJoiner;

/** Writes flag parameters of the API with the names that the SDK gives them. */
final class ApiFlags {

    private static final List<String> ALLOCATION =
            List.of("MEM_COMMIT", "MEM_RESERVE", "MEM_DECOMMIT", "MEM_RELEASE", "MEM_RESET", "MEM_TOP_DOWN");
    private static final List<String> HEAP =
            List.of("HEAP_NO_SERIALIZE", "HEAP_GENERATE_EXCEPTIONS", "HEAP_ZERO_MEMORY", "HEAP_REALLOC_IN_PLACE_ONLY");

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

    private static String join(List<String> names, int value) {
        var joiner = new StringJoiner("|");
        int rest = value;
        for (String name : names) {
            int flag = WindowsConstants.of(name);
            if ((rest & flag) != 0) {
                joiner.add(name);
                rest &= ~flag;
            }
        }
        if (rest != 0) {
            joiner.add("0x%X".formatted(rest));
        }
        return joiner.toString();
    }
}
