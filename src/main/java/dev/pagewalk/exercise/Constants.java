package dev.pagewalk.exercise;

import java.util.Map;
import java.util.TreeMap;

/** Names that every expression may use, spelled as in the Windows headers. */
final class Constants {

    static final Map<String, Object> ALL = all();

    private Constants() {}

    private static Map<String, Object> all() {
        var all = new TreeMap<String, Object>();
        all.put("KiB", 1024L);
        all.put("MiB", 1024L * 1024);
        all.put("GiB", 1024L * 1024 * 1024);
        all.put("PAGE_SIZE", 4096L);
        all.put("GRANULARITY", 65536L);
        all.put("MEM_COMMIT", 0x1000L);
        all.put("MEM_RESERVE", 0x2000L);
        all.put("MEM_FREE", 0x10000L);
        all.put("MEM_PRIVATE", 0x20000L);
        all.put("MEM_MAPPED", 0x40000L);
        all.put("MEM_IMAGE", 0x1000000L);
        all.put("PAGE_NOACCESS", 1L);
        all.put("PAGE_READONLY", 2L);
        all.put("PAGE_READWRITE", 4L);
        all.put("PAGE_GUARD", 0x100L);
        all.put("ERROR_NOT_ENOUGH_MEMORY", 8L);
        all.put("ERROR_INVALID_PARAMETER", 87L);
        all.put("ERROR_INVALID_ADDRESS", 487L);
        all.put("ERROR_COMMITMENT_LIMIT", 1455L);
        return Map.copyOf(all);
    }
}
