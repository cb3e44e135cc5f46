package dev.pagewalk.event;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.FrameNumber;
import dev.pagewalk.address.PageNumber;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import java.util.List;

/** Something that happened on the machine. */
public sealed interface Event {

    /**
     * A function of the system was entered.
     *
     * @param function its name, such as {@code VirtualAlloc}
     * @param arguments as a person would write them, such as {@code lpAddress=NULL}
     * @param depth 0 for a call of the program, 1 for a call made by that call, and so on
     */
    record ApiCalled(String function, List<String> arguments, int depth) implements Event {
        public ApiCalled {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A function of the system returned.
     *
     * @param result what is in EAX
     * @param lastError the thread's last error afterwards
     */
    record ApiReturned(String function, int result, int lastError, int depth) implements Event {}

    /** Addresses were reserved: a new VAD. */
    record RegionReserved(AddressRange range, Protection protection) implements Event {}

    /** A region was given back: the VAD is gone. */
    record RegionReleased(AddressRange range) implements Event {}

    /** Pages were committed. {@code pages} is how many were newly charged; 0 if all were committed before. */
    record PagesCommitted(AddressRange range, Protection protection, int pages) implements Event {}

    /** Pages were decommitted; {@code pages} is how many were given back to the commit charge. */
    record PagesDecommitted(AddressRange range, int pages) implements Event {}

    /** The protection of committed pages changed. */
    record ProtectionChanged(AddressRange range, Protection before, Protection after) implements Event {}

    /** A page table was built for the 4 MiB of a page directory entry. */
    record PageTableCreated(int directoryIndex, FrameNumber frame) implements Event {}

    /** The memory manager wrote a page table entry. */
    record PteWritten(PageNumber page, int before, int after) implements Event {}

    /**
     * The processor could not use a translation and asked Windows.
     *
     * @param errorCode the trap's error code: bit 0 page present, bit 1 write, bit 2 user mode (Intel SDM vol. 3, 4.7)
     */
    record PageFaulted(VirtualAddress address, Access access, int errorCode, FaultKind kind) implements Event {}

    /** An exception was raised in the program. */
    record ExceptionRaised(ExceptionRecord exception, boolean handled) implements Event {}

    /** The program printed. */
    record Printed(String text) implements Event {}

    /** The program wrote to the debugger, as with OutputDebugString: a window of its own, not its output. */
    record DebugOutput(String text) implements Event {}

    /**
     * Another process runs from now on: CR3 was loaded, which emptied the TLB.
     *
     * @param from number of the process that ran before
     * @param to number of the process that runs now
     * @param directory frame of its page directory
     */
    record ProcessSwitched(int from, int to, FrameNumber directory) implements Event {}

    /**
     * Windows took back what a process that has ended still had.
     *
     * @param process its number
     * @param frames frames that became free
     * @param pages pages that went back to the commit charge
     */
    record ProcessEnded(int process, int frames, long pages) implements Event {}

    /**
     * The program did something that C leaves undefined, and the machine did what the hardware would.
     *
     * @param key message key {@code note.<key>} in the translation bundles
     * @param line source line, from 1; 0 if unknown
     */
    record UndefinedBehaviour(String key, List<String> arguments, int line) implements Event {
        public UndefinedBehaviour {
            arguments = List.copyOf(arguments);
        }
    }
}
