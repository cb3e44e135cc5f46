package dev.pagewalk.machine.debugger;

/** The commands there are. */
public record HelpAnswer() implements DebuggerAnswer {

    @Override
    public String text() {
        return """
                !pte VA          page directory entry and page table entry of an address
                !vad [VA]        allocations of the process
                !address [VA]    what lies at an address; all regions without one
                !heap            the heaps of the process
                !heap -p HEAP    segments, blocks and free lists of a heap
                !pfn PFN         what the PFN database says of a frame
                !vm              RAM, page file and commit of the machine
                db VA [L10]      bytes and characters; dw 16-bit, dd 32-bit numbers, dc both
                Numbers are hexadecimal; 0n16 is decimal.
                """;
    }
}
