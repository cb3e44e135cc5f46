package dev.pagewalk.win32.header;

import dev.pagewalk.abi.Header;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The constants of the Windows headers by name. Their numbers stand in the headers alone: what C programs see, what the
 * system's functions compare with and what expressions of exercises may name are the same lines of text.
 */
public final class WindowsConstants {

    private static final Pattern DEFINE = Pattern.compile("(?m)^#define (\\w+) (.+)$");
    private static final Pattern CAST = Pattern.compile("^\\((\\(\\w+\\))+(.+)\\)$");
    private static final Pattern NUMBER = Pattern.compile("(-?)(0x[0-9A-Fa-f]+|[0-9]+)[UL]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private static final Map<String, Long> ALL = read();

    public static final int MEM_COMMIT = of("MEM_COMMIT");
    public static final int MEM_RESERVE = of("MEM_RESERVE");
    public static final int MEM_DECOMMIT = of("MEM_DECOMMIT");
    public static final int MEM_RELEASE = of("MEM_RELEASE");
    public static final int MEM_FREE = of("MEM_FREE");
    public static final int MEM_PRIVATE = of("MEM_PRIVATE");
    public static final int MEM_MAPPED = of("MEM_MAPPED");
    public static final int MEM_IMAGE = of("MEM_IMAGE");
    public static final int MEM_RESET = of("MEM_RESET");
    public static final int MEM_TOP_DOWN = of("MEM_TOP_DOWN");

    public static final int SEC_RESERVE = of("SEC_RESERVE");
    public static final int SEC_COMMIT = of("SEC_COMMIT");

    public static final int FILE_MAP_COPY = of("FILE_MAP_COPY");
    public static final int FILE_MAP_WRITE = of("FILE_MAP_WRITE");
    public static final int FILE_MAP_READ = of("FILE_MAP_READ");
    public static final int FILE_MAP_EXECUTE = of("FILE_MAP_EXECUTE");

    public static final int GENERIC_READ = of("GENERIC_READ");
    public static final int GENERIC_WRITE = of("GENERIC_WRITE");
    public static final int GENERIC_ALL = of("GENERIC_ALL");

    public static final int INVALID_HANDLE_VALUE = of("INVALID_HANDLE_VALUE");
    public static final int INVALID_SET_FILE_POINTER = of("INVALID_SET_FILE_POINTER");
    public static final int INVALID_FILE_SIZE = of("INVALID_FILE_SIZE");

    public static final int HEAP_NO_SERIALIZE = of("HEAP_NO_SERIALIZE");
    public static final int HEAP_GROWABLE = of("HEAP_GROWABLE");
    public static final int HEAP_GENERATE_EXCEPTIONS = of("HEAP_GENERATE_EXCEPTIONS");
    public static final int HEAP_ZERO_MEMORY = of("HEAP_ZERO_MEMORY");
    public static final int HEAP_REALLOC_IN_PLACE_ONLY = of("HEAP_REALLOC_IN_PLACE_ONLY");
    public static final int HEAP_CREATE_ENABLE_EXECUTE = of("HEAP_CREATE_ENABLE_EXECUTE");

    private WindowsConstants() {}

    /** All of them, as unsigned 32-bit numbers. */
    public static Map<String, Long> all() {
        return ALL;
    }

    /** The bits of a constant that the headers define. */
    public static int of(String name) {
        Long value = ALL.get(name);
        if (value == null) {
            throw new IllegalStateException("no header defines " + name);
        }
        return value.intValue();
    }

    private static Map<String, Long> read() {
        Map<String, Long> values = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        for (Header header : WindowsHeaders.all()) {
            Matcher define = DEFINE.matcher(header.text());
            while (define.find()) {
                String text = withoutCasts(define.group(2).strip());
                Matcher number = NUMBER.matcher(text);
                if (number.matches()) {
                    long magnitude = Long.decode(number.group(2));
                    long value = number.group(1).isEmpty() ? magnitude : -magnitude;
                    values.put(define.group(1), value & 0xFFFF_FFFFL);
                } else if (NAME.matcher(text).matches()) {
                    others.put(define.group(1), text);
                }
            }
        }
        // Other names for constants, as FILE_MAP_COPY is for SECTION_QUERY.
        others.forEach((name, meant) -> {
            Long value = values.get(meant);
            if (value != null) {
                values.put(name, value);
            }
        });
        return Map.copyOf(values);
    }

    /** {@code 0x80000001L} of {@code ((DWORD)0x80000001L)}. */
    private static String withoutCasts(String text) {
        Matcher cast = CAST.matcher(text);
        return cast.matches() ? cast.group(2) : text;
    }
}
