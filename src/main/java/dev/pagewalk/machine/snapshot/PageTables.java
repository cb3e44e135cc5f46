package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.FrameNumber;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.PhysicalAddress;
import dev.pagewalk.address.VirtualAddress;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The page directory and all page tables of a process, as they were.
 *
 * <p>Holds the frames' own bytes: the machine shares them and copies on its next write, so that a snapshot costs
 * nothing.
 */
public final class PageTables {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final PagingFormat format;
    private final int cr3;
    private final byte[] directory;
    private final TreeMap<Integer, byte[]> tables;

    /**
     * Nobody may change the arrays any more.
     *
     * @param format how addresses split
     * @param cr3 page directory base
     * @param directory the bytes of the page directory
     * @param tables the bytes of the page tables by directory index
     */
    public PageTables(PagingFormat format, int cr3, byte[] directory, Map<Integer, byte[]> tables) {
        this.format = format;
        this.cr3 = cr3;
        this.directory = directory;
        this.tables = new TreeMap<>(tables);
    }

    /** The same from 32-bit entries, with 4 KiB pages. */
    public static PageTables ofEntries(int cr3, int[] directory, Map<Integer, int[]> tables) {
        Map<Integer, byte[]> bytes = new TreeMap<>();
        tables.forEach((index, entries) -> bytes.put(index, bytes(entries)));
        return new PageTables(PagingFormat.PAGE_4K, cr3, bytes(directory), bytes);
    }

    private static byte[] bytes(int[] entries) {
        byte[] bytes = new byte[4 * entries.length];
        for (int i = 0; i < entries.length; i++) {
            INT.set(bytes, 4 * i, entries[i]);
        }
        return bytes;
    }

    /** The page directory base register. */
    public int cr3() {
        return cr3;
    }

    /** How addresses split. */
    public PagingFormat format() {
        return format;
    }

    /** Number of entries of a table, or of the directory for -1. */
    public int entries(int table) {
        return table < 0 ? format.directoryEntries() : format.tableEntries();
    }

    /** Frame of the page directory. */
    public FrameNumber directoryFrame() {
        return new FrameNumber(cr3 >>> format.pageShift());
    }

    /** Entry {@code index} of the page directory. */
    public EntrySnapshot directoryEntry(int index) {
        return decode(index, (int) INT.get(directory, 4 * index));
    }

    /** Entry {@code index} of the page table of directory entry {@code directoryIndex}, if there is such a table. */
    public Optional<EntrySnapshot> tableEntry(int directoryIndex, int index) {
        byte[] table = table(directoryIndex);
        return table == null ? Optional.empty() : Optional.of(decode(index, (int) INT.get(table, 4 * index)));
    }

    /** The bytes of a table; those of the directory where it names itself, at {@link PagingFormat#SELF_MAP}. */
    private byte @Nullable [] table(int directoryIndex) {
        byte[] table = tables.get(directoryIndex);
        if (table != null) {
            return table;
        }
        EntrySnapshot entry = directoryEntry(directoryIndex);
        return entry.valid() && entry.frame() == directoryFrame().value() ? directory : null;
    }

    /** Directory indices that have a page table, ascending; the directory itself is not among them. */
    public Iterable<Integer> presentTables() {
        return Collections.unmodifiableSet(tables.keySet());
    }

    /** The walk of an address. */
    public WalkSnapshot walk(VirtualAddress address) {
        int va = address.raw();
        int pdi = format.directoryIndex(va);
        int pti = format.tableIndex(va);
        int offset = format.offset(va);
        int frameBits = ~format.offsetMask();
        var pdeAddress = new PhysicalAddress((cr3 & frameBits) + 4 * pdi);
        EntrySnapshot pde = directoryEntry(pdi);
        Optional<EntrySnapshot> pte = tableEntry(pdi, pti);
        if (!pde.valid() || pte.isEmpty()) {
            return new WalkSnapshot(address, cr3, pdi, pti, offset, pdeAddress, pde, null, null, null);
        }
        var pteAddress = new PhysicalAddress((pde.raw() & frameBits) + 4 * pti);
        PhysicalAddress physical =
                pte.get().valid() ? new PhysicalAddress(pte.get().raw() & frameBits | offset) : null;
        return new WalkSnapshot(address, cr3, pdi, pti, offset, pdeAddress, pde, pteAddress, pte.get(), physical);
    }

    /** Decodes an entry in Windows' order: valid, prototype, transition, page file, protection only, zero. */
    private EntrySnapshot decode(int index, int raw) {
        return decode(index, raw, format.pageShift());
    }

    /** The same for entries that lie elsewhere, such as prototype PTEs. */
    public static EntrySnapshot decode(int index, int raw, int pageShift) {
        EntrySnapshot.Kind kind;
        if ((raw & 1) != 0) {
            kind = EntrySnapshot.Kind.VALID;
        } else if ((raw & 0x400) != 0) {
            kind = EntrySnapshot.Kind.PROTOTYPE;
        } else if ((raw & 0x800) != 0) {
            kind = EntrySnapshot.Kind.TRANSITION;
        } else if (raw >>> 12 != 0) {
            kind = EntrySnapshot.Kind.PAGE_FILE;
        } else if ((raw >>> 5 & 0x1F) == 0x10) {
            kind = EntrySnapshot.Kind.DECOMMITTED;
        } else if ((raw >>> 5 & 0x1F) != 0) {
            kind = EntrySnapshot.Kind.DEMAND_ZERO;
        } else {
            kind = EntrySnapshot.Kind.ZERO;
        }
        return new EntrySnapshot(index, raw, kind, pageShift);
    }
}
