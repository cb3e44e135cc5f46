package dev.pagewalk.exercise;

import java.util.Optional;

/**
 * How the number that a field asks for is to be written. The label of the field says so too.
 *
 * @param hexadecimal true if digits without a mark are hexadecimal
 * @param conversion true if writing the number in this base is the very thing that is asked
 * @param unit what the number counts; empty if it is a plain number
 */
public record Notation(boolean hexadecimal, boolean conversion, Optional<Unit> unit) {

    public static final Notation HEXADECIMAL = new Notation(true, false, Optional.empty());
    public static final Notation DECIMAL = new Notation(false, false, Optional.empty());

    /** What numbers of memory are counted in. */
    public enum Unit {
        BYTES("bytes", 1),
        KIB("KiB", 1L << 10),
        MIB("MiB", 1L << 20),
        GIB("GiB", 1L << 30),
        /** How many bytes a page has depends on the machine: pages are only ever pages. */
        PAGES("pages", 1);

        private final String word;
        private final long size;

        Unit(String word, long size) {
            this.word = word;
            this.size = size;
        }

        /** As authors write it in a file, and as it stands in texts of either language. */
        public String word() {
            return word;
        }

        /** In bytes, or in pages. */
        long size() {
            return size;
        }
    }

    /** The same, counted in a unit. */
    public Notation in(Unit counted) {
        return new Notation(hexadecimal, conversion, Optional.of(counted));
    }

    /** The same, where the base is what is asked. */
    public Notation converting() {
        return new Notation(hexadecimal, true, unit);
    }
}
