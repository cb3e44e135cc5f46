package dev.pagewalk.memory;

import dev.pagewalk.address.PageNumber;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.Access;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.FaultKind;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.hardware.PageTableEntry;
import dev.pagewalk.hardware.PhysicalMemory;
import java.util.List;

/**
 * What Windows does when the processor can't use a translation: the decision tree of windows-facts 3.4, in its order.
 *
 * <p>Either makes the page valid, after which the instruction is simply tried again, or raises an exception.
 */
final class PageFaultHandler {

    private static final int PROTECTION_VIOLATION = 1;

    private final PhysicalMemory memory;
    private final PagingFormat format;
    private final Pager pager;
    private final FaultCounts counts = new FaultCounts();
    private EventSink events = EventSink.NONE;

    PageFaultHandler(PhysicalMemory memory, PagingFormat format, Pager pager) {
        this.memory = memory;
        this.format = format;
        this.pager = pager;
    }

    void recordTo(EventSink sink) {
        events = sink;
    }

    FaultCounts counts() {
        return counts;
    }

    /**
     * Resolves a fault of user-mode code.
     *
     * @param errorCode as the processor pushed it
     * @throws SimulatedException if the access isn't allowed, hit a guard page or overflowed the stack
     */
    void resolve(AddressSpace space, int address, Access access, int errorCode) {
        int page = address >>> format.pageShift();
        Vad vad = space.vads.find(page);
        if (vad == null) { // system space, for one, has none
            throw violation(address, access, errorCode);
        }
        int pte = space.tables.read(page);
        if ((errorCode & PROTECTION_VIOLATION) != 0) {
            if ((pte & PageTableEntry.COPY_ON_WRITE) == 0) {
                throw violation(address, access, errorCode);
            }
            copyOnWrite(space, vad, page, pte);
            resolved(space, address, access, errorCode, FaultKind.COPY_ON_WRITE, pte);
            return;
        }
        int protection = space.protections.of(vad, page, pte);
        if (protection == PageProtections.RESERVED) {
            throw violation(address, access, errorCode);
        }
        if (ProtectionCode.guard(protection)) {
            guardHit(space, vad, page, address, access, errorCode, protection);
            resolved(space, address, access, errorCode, FaultKind.STACK_GROWTH, pte);
            return;
        }
        if (!allowed(protection, access)) {
            throw violation(address, access, errorCode);
        }
        FaultKind kind = makeValid(space, vad, page, pte, protection);
        resolved(space, address, access, errorCode, kind, pte);
    }

    /** True if the invalid PTE of a view's page says that the process has a copy of its own. */
    static boolean isPrivateCopy(int pte) {
        return pte != 0 && !SoftwarePte.isPrototype(pte);
    }

    private static boolean allowed(int protection, Access access) {
        if (protection == ProtectionCode.NO_ACCESS) {
            return false;
        }
        return access != Access.WRITE || ProtectionCode.writable(protection);
    }

    private FaultKind makeValid(AddressSpace space, Vad vad, int page, int pte, int protection) {
        if (vad.isPrivate() || isPrivateCopy(pte)) {
            if (SoftwarePte.isTransition(pte)) {
                Frame frame = pager.frames.get(pte >>> format.pageShift());
                pager.activate(frame);
                map(space, page, frame, protection, false);
                return FaultKind.TRANSITION;
            }
            int slot = SoftwarePte.slot(pte);
            Frame frame = pager.take();
            own(space, page, frame, slot == 0 ? SoftwarePte.demandZero(protection) : pte);
            if (slot != 0) {
                memory.fill(frame.number(), pager.pageFile.read(slot));
                counts.hard++;
                map(space, page, frame, protection, false);
                return FaultKind.PAGE_FILE;
            }
            // Windows marks a writable demand-zero page dirty at once, even if it is only read (windows-facts 3.4).
            map(space, page, frame, protection, ProtectionCode.writable(protection));
            return FaultKind.DEMAND_ZERO;
        }
        return shareSectionPage(space, vad, page, protection);
    }

    private FaultKind shareSectionPage(AddressSpace space, Vad vad, int page, int protection) {
        Section section = vad.viewed();
        int index = vad.prototypeIndex(page);
        int prototype = section.prototype(index);
        FaultKind kind;
        Frame frame;
        if ((prototype & PageTableEntry.PRESENT) != 0) {
            frame = pager.frames.get(prototype >>> format.pageShift());
            kind = FaultKind.PROTOTYPE;
        } else if (SoftwarePte.isTransition(prototype)) {
            frame = pager.frames.get(prototype >>> format.pageShift());
            pager.activate(frame);
            kind = FaultKind.TRANSITION;
        } else {
            frame = pager.take();
            frame.becomeSectionPage(section, index, prototype);
            kind = fill(frame, section, index, prototype);
            pager.activate(frame);
        }
        section.setPrototype(index, PageTableEntry.of(format, frame.number(), PageTableEntry.PRESENT));
        frame.share();
        int flags = ProtectionCode.hardwareFlags(protection);
        space.tables.write(page, PageTableEntry.of(format, frame.number(), flags));
        return kind;
    }

    private FaultKind fill(Frame frame, Section section, int index, int prototype) {
        if (prototype == Section.IN_FILE) {
            pager.readFromFile(frame);
            counts.hard++;
            return FaultKind.FILE;
        }
        int slot = SoftwarePte.slot(prototype);
        if (slot != 0) {
            memory.fill(frame.number(), pager.pageFile.read(slot));
            counts.hard++;
            return FaultKind.PAGE_FILE;
        }
        return FaultKind.PROTOTYPE;
    }

    private void copyOnWrite(AddressSpace space, Vad vad, int page, int pte) {
        Frame shared = pager.frames.get(PageTableEntry.frame(format, pte));
        int protection = ProtectionCode.afterCopy(vad.viewProtection(page));
        byte[] content = memory.share(shared.number());
        Frame copy = pager.take();
        // Taking a frame may have trimmed the shared page; its content is kept in our hands.
        memory.fill(copy.number(), content);
        int now = space.tables.read(page);
        if ((now & PageTableEntry.PRESENT) != 0) {
            vad.viewed().dropShare(pager, format, shared, now);
        }
        own(space, page, copy, SoftwarePte.demandZero(protection));
        map(space, page, copy, protection, true);
        space.forgetAll();
    }

    private void own(AddressSpace space, int page, Frame frame, int originalPte) {
        frame.becomePrivatePage(space, page, originalPte);
        pager.activate(frame);
    }

    private void map(AddressSpace space, int page, Frame frame, int protection, boolean dirty) {
        int flags = ProtectionCode.hardwareFlags(protection) | (dirty ? PageTableEntry.DIRTY : 0);
        space.tables.write(page, PageTableEntry.of(format, frame.number(), flags));
    }

    /** A guard page was touched: the guard is gone for good, the stack grows or the program is told. */
    private void guardHit(
            AddressSpace space, Vad vad, int page, int address, Access access, int errorCode, int protection) {
        space.protections.set(vad, page, protection & ~ProtectionCode.GUARD);
        ThreadStack stack = space.stack();
        if (stack == null || !stack.isIn(vad)) {
            throw raise(FaultKind.GUARD_PAGE, ExceptionRecord.GUARD_PAGE_VIOLATION, address, access, errorCode);
        }
        if (!stack.grow(page)) {
            throw raise(FaultKind.STACK_OVERFLOW, ExceptionRecord.STACK_OVERFLOW, address, access, errorCode);
        }
    }

    private SimulatedException violation(int address, Access access, int errorCode) {
        counts.violations++;
        return raise(FaultKind.ACCESS_VIOLATION, ExceptionRecord.ACCESS_VIOLATION, address, access, errorCode);
    }

    private SimulatedException raise(FaultKind kind, int code, int address, Access access, int errorCode) {
        events.record(new Event.PageFaulted(new VirtualAddress(address), access, errorCode, kind));
        return new SimulatedException(new ExceptionRecord(code, List.of(access.code(), address)));
    }

    private void resolved(AddressSpace space, int address, Access access, int errorCode, FaultKind kind, int before) {
        if (kind != FaultKind.PAGE_FILE && kind != FaultKind.FILE) {
            counts.soft++;
        }
        events.record(new Event.PageFaulted(new VirtualAddress(address), access, errorCode, kind));
        int page = address >>> format.pageShift();
        events.record(new Event.PteWritten(new PageNumber(page), before, space.tables.read(page)));
    }

    /** How many faults there were. */
    static final class FaultCounts {
        long soft;
        long hard;
        long violations;
    }
}
