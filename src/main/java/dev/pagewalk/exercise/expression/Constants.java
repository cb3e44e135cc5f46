package dev.pagewalk.exercise.expression;

import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.SystemLibrary;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names that every expression may use: those of the Windows headers, spelled as there, and sizes of the machine. */
public final class Constants {

    /** A region of its own begins at a multiple of it. */
    public static final long GRANULARITY = 0x10000;

    private static final Map<String, Long> ALL = all();
    private static final Map<String, Long> WRITTEN = allWritten();

    private Constants() {}

    public static Set<String> names() {
        return ALL.keySet();
    }

    /** What the names stand for where the machine has pages of 4 KiB. */
    public static Map<String, Long> values() {
        return ALL;
    }

    /**
     * What people may write where a number is asked for, in capitals: all constants of the headers and those that
     * every C program has; nothing whose value depends on the machine.
     */
    public static Map<String, Long> written() {
        return WRITTEN;
    }

    private static Map<String, Long> allWritten() {
        var written = new TreeMap<String, Long>();
        SystemLibrary.constants().forEach((name, value) -> written.put(name.toUpperCase(Locale.ROOT), value));
        written.putAll(Map.of(
                "NULL", 0L,
                "FALSE", 0L,
                "TRUE", 1L,
                "GRANULARITY", GRANULARITY,
                "EXCEPTION_EXECUTE_HANDLER", 1L,
                "EXCEPTION_CONTINUE_SEARCH", 0L,
                "EXCEPTION_CONTINUE_EXECUTION", 0xFFFF_FFFFL));
        return Map.copyOf(written);
    }

    /** Names whose value depends on the machine. */
    public static Map<String, Long> of(MachineSettings settings) {
        return sizes(
                settings.format().pageShift(),
                settings.format().pageShift() + settings.format().tableBits());
    }

    private static Map<String, Long> sizes(int pageBits, int directoryBit) {
        return Map.of(
                "PAGE_SIZE",
                1L << pageBits,
                "PAGE_BITS",
                (long) pageBits,
                "DIRECTORY_BIT",
                (long) directoryBit,
                "TABLE_REACH",
                1L << directoryBit);
    }

    private static Map<String, Long> all() {
        var all = new TreeMap<String, Long>(sizes(12, 22));
        all.put("KiB", 1024L);
        all.put("MiB", 1024L * 1024);
        all.put("GiB", 1024L * 1024 * 1024);
        all.put("GRANULARITY", GRANULARITY);
        all.putAll(WindowsNames.ALL);
        return Map.copyOf(all);
    }
}
