package dev.pagewalk.machine.debugger;

import dev.pagewalk.address.Protection;
import dev.pagewalk.machine.snapshot.EntrySnapshot;

/** Page table entries as a debugger writes them. */
final class Entries {

    private static final String[] PROTECTIONS = {
        "None", "ReadOnly", "Execute", "ExecuteRead", "ReadWrite", "WriteCopy", "ExecuteReadWrite", "ExecuteWriteCopy"
    };

    private Entries() {}

    /**
     * The flags of a valid entry: global, large, dirty, accessed, not cached, write-through, user or kernel, write or
     * read, valid.
     */
    static String letters(EntrySnapshot entry) {
        StringBuilder letters = new StringBuilder();
        letters.append(entry.global() ? 'G' : '-');
        letters.append(entry.large() ? 'L' : '-');
        letters.append(entry.dirty() ? 'D' : '-');
        letters.append(entry.accessed() ? 'A' : '-');
        letters.append(entry.cacheDisabled() ? 'N' : '-');
        letters.append(entry.writeThrough() ? 'T' : '-');
        letters.append(entry.user() ? 'U' : 'K');
        letters.append(entry.writable() ? 'W' : 'R');
        return letters.append('V').toString();
    }

    /** Name of a five-bit protection code. */
    static String protection(int code) {
        String name = code == 0x18 ? "NoAccess" : PROTECTIONS[code & 7];
        return switch (code & 0x18) {
            case 0x08 -> name + " NoCache";
            case 0x10 -> name + " Guard";
            case 0x18 -> code == 0x18 ? name : name + " WriteCombine";
            default -> name;
        };
    }

    /** What an entry means, in a few words. */
    static String meaning(EntrySnapshot entry, int pageShift) {
        String protection =
                "Protect: %x - %s".formatted(entry.softwareProtection(), protection(entry.softwareProtection()));
        return switch (entry.kind()) {
            case VALID ->
                "pfn %x %s%s"
                        .formatted(
                                entry.raw() >>> pageShift, letters(entry), entry.copyOnWrite() ? " copy-on-write" : "");
            case ZERO -> "not valid, zero: see the VAD";
            case DEMAND_ZERO -> "not valid, DemandZero  " + protection;
            case DECOMMITTED -> "not valid, Decommitted";
            case PAGE_FILE ->
                "not valid, PageFile: %x  Offset: %x  %s"
                        .formatted(entry.raw() >>> 1 & 0xF, entry.raw() >>> 12, protection);
            case TRANSITION -> "not valid, Transition: %x  %s".formatted(entry.raw() >>> pageShift, protection);
            case PROTOTYPE -> "not valid, Prototype: see the VAD  " + protection;
        };
    }

    /** The names of a protection, never empty. */
    static String name(Protection protection) {
        String name = protection.toString();
        return name.isEmpty() ? "-" : name;
    }
}
