package dev.pagewalk.memory;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.event.Access;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.hardware.PhysicalMemory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one process as its user-mode code sees it: loads and stores through page directory and page tables.
 *
 * <p>These methods take addresses as plain {@code int}s although they are called from other rooms: they are the
 * interpreter's inner loop. Numbers are little-endian. Any access may throw {@link
 * dev.pagewalk.event.SimulatedException}: access violation, guard page, stack overflow; then nothing was changed.
 */
public final class AddressSpace {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int ENTRIES = TlbCopy.ENTRIES;

    private final TlbCopy copy = new TlbCopy();
    /** Of the copy, here too: every access looks into them. */
    private final int[] readable = copy.readable;

    private final int[] writable = copy.writable;
    private final byte[][] bytes = copy.bytes;

    private final PhysicalMemory memory;
    private final Mmu mmu;
    private final PageFaultHandler faults;
    private final int shift;
    private final int mask;

    final VadTree vads = new VadTree();
    final PageTableEditor tables;
    final PageProtections protections;
    final RegionPages pages;
    final RegionManager regions;
    final ViewManager views;
    final DebuggerMemory debugger;
    private final RegionQuery query;
    private final WorkingSet workingSet;
    private final BlockTransfer blocks;
    private final MemoryGlance glance;
    private @Nullable ThreadStack stack;
    private int threadBlock;
    private @Nullable AccessObserver observer;
    private RegionObserver regionObserver = RegionObserver.NONE;
    private long accesses;

    AddressSpace(
            PhysicalMemory memory,
            Mmu mmu,
            PagingFormat format,
            Pager pager,
            PageFaultHandler faults,
            CommitCharge commit) {
        this.memory = memory;
        this.mmu = mmu;
        this.faults = faults;
        this.shift = format.pageShift();
        this.mask = format.offsetMask();
        this.tables = new PageTableEditor(this, memory, mmu, format, pager);
        this.protections = new PageProtections(this, format, pager);
        this.pages = new RegionPages(this, commit);
        this.regions = new RegionManager(this, format, commit);
        this.query = new RegionQuery(this, format);
        this.debugger = new DebuggerMemory(format);
        this.views = new ViewManager(this, format, pager, commit);
        this.workingSet = new WorkingSet(this, format, pager);
        this.blocks = new BlockTransfer(this, mask);
        this.glance = new MemoryGlance(this, memory, format);
    }

    /** Reserves, commits, releases and protects regions of this process. */
    public RegionManager regions() {
        return regions;
    }

    /** Maps and unmaps views of sections. */
    public ViewManager views() {
        return views;
    }

    /** The valid pages, and how many the process can count on. */
    public WorkingSet workingSet() {
        return workingSet;
    }

    /** Answers what lies where. */
    public RegionQuery query() {
        return query;
    }

    /** What CR3 holds while this process runs. */
    public int directoryBase() {
        return tables.directoryBase();
    }

    /** Page tables in use, the directory not counted. */
    public int pageTables() {
        return tables.tableCount();
    }

    /** The bytes of the page directory, as they are now and for ever: later changes don't show. */
    public byte[] shareDirectory() {
        return tables.shareDirectory();
    }

    /** The bytes of the page table of a directory entry in the same way; null if there is no such table. */
    public byte @Nullable [] shareTable(int directoryIndex) {
        return tables.share(directoryIndex);
    }

    /** Looks without touching anything. */
    public MemoryGlance glance() {
        return glance;
    }

    /** Gives a debugger its memory, from now on within reach of this process's code. */
    public void lendToDebugger() {
        debugger.lend();
    }

    /**
     * The bytes of the page's frame, for an interpreter that accesses the same page again and again: valid for loads
     * and stores as long as {@link #changes()} stays the same. Null if the page isn't known as readable and writable
     * now.
     */
    public byte @Nullable [] window(int address) {
        return shift == 12 ? copy.window(address >>> shift) : null;
    }

    /** Changes whenever a {@link #window} may no longer be what the TLB says. */
    public int changes() {
        return copy.changes();
    }

    /** Accesses that went through a window. */
    public void countAccesses(long count) {
        accesses += count;
    }

    /** One byte, zero-extended. */
    public int load8(int address) {
        accesses++;
        int page = address >>> shift;
        int i = page & ENTRIES - 1;
        byte[] frame = readable[i] == page ? bytes[i] : open(address, Access.READ, 1);
        return frame[address & mask] & 0xFF;
    }

    /** Two bytes, zero-extended. */
    public int load16(int address) {
        int offset = address & mask;
        if (offset > mask - 1) {
            return load8(address) | load8(address + 1) << 8;
        }
        accesses++;
        int page = address >>> shift;
        int i = page & ENTRIES - 1;
        byte[] frame = readable[i] == page ? bytes[i] : open(address, Access.READ, 2);
        return (short) SHORT.get(frame, offset) & 0xFFFF;
    }

    public int load32(int address) {
        int offset = address & mask;
        if (offset > mask - 3) {
            return load16(address) | load16(address + 2) << 16;
        }
        accesses++;
        int page = address >>> shift;
        int i = page & ENTRIES - 1;
        byte[] frame = readable[i] == page ? bytes[i] : open(address, Access.READ, 4);
        return (int) INT.get(frame, offset);
    }

    public long load64(int address) {
        int offset = address & mask;
        if (offset > mask - 7) {
            return Integer.toUnsignedLong(load32(address)) | (long) load32(address + 4) << 32;
        }
        accesses++;
        int page = address >>> shift;
        int i = page & ENTRIES - 1;
        byte[] frame = readable[i] == page ? bytes[i] : open(address, Access.READ, 8);
        return (long) LONG.get(frame, offset);
    }

    public void store8(int address, int value) {
        accesses++;
        int page = address >>> shift;
        int i = page & ENTRIES - 1;
        byte[] frame = writable[i] == page ? bytes[i] : open(address, Access.WRITE, 1);
        frame[address & mask] = (byte) value;
    }

    public void store16(int address, int value) {
        int offset = address & mask;
        if (offset > mask - 1) {
            storeAcrossPages(address, value, 2);
            return;
        }
        accesses++;
        int page = address >>> shift;
        int i = page & ENTRIES - 1;
        byte[] frame = writable[i] == page ? bytes[i] : open(address, Access.WRITE, 2);
        SHORT.set(frame, offset, (short) value);
    }

    public void store32(int address, int value) {
        int offset = address & mask;
        if (offset > mask - 3) {
            storeAcrossPages(address, value, 4);
            return;
        }
        accesses++;
        int page = address >>> shift;
        int i = page & ENTRIES - 1;
        byte[] frame = writable[i] == page ? bytes[i] : open(address, Access.WRITE, 4);
        INT.set(frame, offset, value);
    }

    public void store64(int address, long value) {
        int offset = address & mask;
        if (offset > mask - 7) {
            storeAcrossPages(address, value, 8);
            return;
        }
        accesses++;
        int page = address >>> shift;
        int i = page & ENTRIES - 1;
        byte[] frame = writable[i] == page ? bytes[i] : open(address, Access.WRITE, 8);
        LONG.set(frame, offset, value);
    }

    /** Copies bytes out, page by page in ascending order. */
    public byte[] read(int address, int length) {
        return blocks.read(address, length);
    }

    /** Checks first that all pages can be written, touching them as a write does, then copies: all or nothing. */
    public void write(int address, byte[] source) {
        blocks.write(address, source);
    }

    /** Touches every page of a range as a write does. */
    public void probeWrite(int address, int length) {
        blocks.probeWrite(address, length);
    }

    /** The bytes of the page's frame, for copying {@code length} of them or, if that is 0, only touching the page. */
    byte[] openPart(int address, Access access, int length) {
        byte[] lent = debugger.page(address);
        if (lent != null) {
            return lent;
        }
        accesses++;
        return open(address, access, -length);
    }

    /**
     * What fetching an instruction does. Without an execute-disable bit any readable page will do, and a fault reports
     * a read (x86 without PAE).
     */
    public void fetch(int address) {
        load8(address);
    }

    /**
     * Address of the thread environment block of the running thread: +0 exception list, +4 StackBase, +8 StackLimit,
     * +18h its own address, +34h last error.
     */
    public int threadBlock() {
        return threadBlock;
    }

    void recordTo(EventSink sink) {
        tables.recordTo(sink);
        regions.recordTo(sink);
        views.recordTo(sink);
    }

    void setThread(int block, ThreadStack itsStack) {
        threadBlock = block;
        stack = itsStack;
    }

    /** The thread is gone, and its stack with it. */
    void endThread() {
        stack = null;
        workingSet.unlockAll();
    }

    /** The running thread's stack; null in a process without a thread. */
    @Nullable ThreadStack stack() {
        return stack;
    }

    /** Accesses to memory so far. */
    public long accesses() {
        return accesses;
    }

    /** A PTE changed: what was known of its page is forgotten. */
    void forget(int page) {
        copy.forget(page);
    }

    /** Many PTEs changed, or frames were shared with a snapshot: what was known of all pages is forgotten. */
    void forgetAll() {
        copy.forgetAll();
    }

    private void storeAcrossPages(int address, long value, int size) {
        // Both pages first, so that a fault in the second leaves the first as it was.
        open(address, Access.WRITE, 0);
        open((address | mask) + 1, Access.WRITE, 0);
        for (int i = 0; i < size; i++) {
            store8(address + i, (int) (value >>> 8 * i));
        }
    }

    /**
     * From now on, tells of every load and store; null ends it. What programs compute, and what is counted, stays the
     * same: only the copy of the TLB isn't used meanwhile, so that every access comes by {@link #open}.
     */
    public void observe(@Nullable AccessObserver watching) {
        forgetAll();
        observer = watching;
    }

    /** From now on, tells an observer of regions that come and go. */
    public void observeRegions(RegionObserver watching) {
        regionObserver = watching;
    }

    /** A region came or went. */
    void changed(AddressRange range) {
        regionObserver.changed(range);
    }

    /**
     * The frame's bytes for an access, after as many page faults as it takes.
     *
     * @param size bytes of the access; negative for part of a copy; 0 if it only touches the page
     */
    private byte[] open(int address, Access access, int size) {
        byte[] lent = debugger.page(address);
        if (lent != null) {
            accesses -= size == 0 ? 0 : 1; // the debugger's, not the program's
            return lent;
        }
        copy.change();
        int result = mmu.translate(address, access);
        while (result < 0) {
            AccessObserver watching = observer;
            observer = null; // what the system does on the way is its own
            try {
                faults.resolve(this, address, access, ~result);
            } finally {
                observer = watching;
                if (watching != null) {
                    forgetAll();
                }
            }
            result = mmu.translate(address, access);
        }
        int page = address >>> shift;
        if (access == Access.WRITE) {
            byte[] before = memory.readable(result);
            copy.keepWritable(page, memory.writable(result), before);
        } else {
            copy.keepReadable(page, memory.readable(result));
        }
        byte[] frame = bytes[page & ENTRIES - 1];
        if (observer != null) {
            copy.forget(page);
            if (size != 0) {
                observer.accessed(address, Math.abs(size), access == Access.WRITE, size < 0);
            }
        }
        return frame;
    }
}
