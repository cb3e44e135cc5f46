package dev.pagewalk.machine.debugger;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.MemoryView;
import dev.pagewalk.machine.snapshot.Words;

/**
 * {@code db}, {@code dw}, {@code dd}, {@code dc}: the bytes from an address on.
 *
 * @param unit how they are grouped
 * @param address of the first
 * @param bytes 0 to 255, -1 where a page has no bytes
 */
public record DumpAnswer(Unit unit, VirtualAddress address, Words bytes) implements DebuggerAnswer {

    private static final int PER_LINE = 16;

    /** How bytes are grouped. */
    public enum Unit {
        BYTES(1, true),
        WORDS(2, false),
        DWORDS(4, false),
        DWORDS_AND_CHARACTERS(4, true);

        private final int bytes;
        private final boolean characters;

        Unit(int bytes, boolean characters) {
            this.bytes = bytes;
            this.characters = characters;
        }

        int bytes() {
            return bytes;
        }
    }

    static DumpAnswer of(MachineSnapshot machine, Unit unit, VirtualAddress address, int elements) {
        MemoryView memory = machine.memory();
        int[] bytes = new int[elements * unit.bytes];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = memory.readByte(address.raw() + i);
        }
        return new DumpAnswer(unit, address, Words.of(bytes));
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.size(); at += PER_LINE) {
            text.append(line(at).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String line(int at) {
        int count = Math.min(PER_LINE, bytes.size() - at);
        StringBuilder line = new StringBuilder("%08x ".formatted(address.raw() + at));
        for (int i = 0; i < PER_LINE; i += unit.bytes) {
            line.append(unit == Unit.BYTES && i == 8 ? '-' : ' ');
            line.append(i < count ? element(at + i) : " ".repeat(2 * unit.bytes));
        }
        if (unit.characters) {
            line.append("  ");
            for (int i = 0; i < count; i++) {
                int value = bytes.get(at + i);
                line.append(value < 0 ? '?' : value >= ' ' && value < 0x7F ? (char) value : '.');
            }
        }
        return line.toString();
    }

    private String element(int at) {
        StringBuilder element = new StringBuilder();
        for (int i = unit.bytes - 1; i >= 0; i--) {
            int value = bytes.get(at + i);
            element.append(value < 0 ? "??" : "%02x".formatted(value));
        }
        return element.toString();
    }
}
