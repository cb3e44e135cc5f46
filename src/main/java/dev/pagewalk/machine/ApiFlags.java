package dev.pagewalk.machine;

import dev.pagewalk.address.Protection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Writes flag parameters of the API with the names that the SDK gives them. */
final class ApiFlags {

    private static final Map<Integer, String> ALLOCATION = names(
            "MEM_COMMIT", 0x1000,
            "MEM_RESERVE", 0x2000,
            "MEM_DECOMMIT", 0x4000,
            "MEM_RELEASE", 0x8000,
            "MEM_RESET", 0x80000,
            "MEM_TOP_DOWN", 0x100000);
    private static final Map<Integer, String> HEAP = names(
            "HEAP_NO_SERIALIZE", 1,
            "HEAP_GENERATE_EXCEPTIONS", 4,
            "HEAP_ZERO_MEMORY", 8,
            "HEAP_REALLOC_IN_PLACE_ONLY", 0x10);

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

    private static String join(Map<Integer, String> names, int value) {
        var joiner = new StringJoiner("|");
        int rest = value;
        for (Map.Entry<Integer, String> flag : names.entrySet()) {
            if ((rest & flag.getKey()) != 0) {
                joiner.add(flag.getValue());
                rest &= ~flag.getKey();
            }
        }
        if (rest != 0) {
            joiner.add("0x%X".formatted(rest));
        }
        return joiner.toString();
    }

    private static Map<Integer, String> names(Object... pairs) {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put((Integer) pairs[i + 1], (String) pairs[i]);
        }
        return names;
    }
}
