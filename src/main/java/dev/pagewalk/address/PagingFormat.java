package dev.pagewalk.address;

/**
 * How a 32-bit virtual address splits: directory index, table index, offset.
 *
 * <p>An entry has 4 bytes, a table fills one page, so the table index has two bits less than the offset and the
 * directory index has what is left.
 *
 * @param pageShift bits of the offset
 * @param tableBits bits of the table index
 * @param directoryBits bits of the directory index
 */
public record PagingFormat(int pageShift, int tableBits, int directoryBits) {

    /** x86: pages of 4 KiB, 10/10/12. */
    public static final PagingFormat PAGE_4K = new PagingFormat(12, 10, 10);

    /** Pages of 8 KiB, 8/11/13: derived by the rule above for a machine like the Alpha AXP. */
    public static final PagingFormat PAGE_8K = new PagingFormat(13, 11, 8);

    /**
     * Where Windows has a process's own page tables in its address space: the directory names itself as the table for
     * these addresses, so that the PTE of page {@code n} lies at this address + 4 * n.
     */
    public static final int SELF_MAP = 0xC0000000;

    public PagingFormat {
        if (pageShift + tableBits + directoryBits != 32 || tableBits != pageShift - 2) {
            throw new IllegalArgumentException("an address has 32 bits and a table fills a page, was %d/%d/%d"
                    .formatted(directoryBits, tableBits, pageShift));
        }
    }

    /**
     * The format of a machine with pages of this size.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PagingFormat ofPageSize(int bytes) {
        return switch (bytes) {
            case 4096 -> PAGE_4K;
            case 8192 -> PAGE_8K;
            default -> throw new IllegalArgumentException("page size must be 4096 or 8192, was " + bytes);
        };
    }

    /** Where an address's PTE lies in the {@link #SELF_MAP}. */
    public int pteAddress(int address) {
        return SELF_MAP + (address >>> pageShift << 2);
    }

    /** Where an address's PDE lies in the {@link #SELF_MAP}. */
    public int pdeAddress(int address) {
        return pteAddress(pteAddress(address));
    }

    /** Bytes of a page, and of a frame. */
    public int pageSize() {
        return 1 << pageShift;
    }

    /** Mask of the offset bits. */
    public int offsetMask() {
        return (1 << pageShift) - 1;
    }

    /** Entries of a page table. */
    public int tableEntries() {
        return 1 << tableBits;
    }

    /** Entries of the page directory. */
    public int directoryEntries() {
        return 1 << directoryBits;
    }

    public int directoryIndex(int address) {
        return address >>> pageShift + tableBits;
    }

    public int tableIndex(int address) {
        return address >>> pageShift & (1 << tableBits) - 1;
    }

    /** The first address that an entry of a page table translates. */
    public VirtualAddress pageAt(int directoryIndex, int tableIndex) {
        return new VirtualAddress((directoryIndex << tableBits | tableIndex) << pageShift);
    }

    /** The first address of a page. */
    public VirtualAddress start(PageNumber page) {
        return new VirtualAddress(page.value() << pageShift);
    }

    public int offset(int address) {
        return address & offsetMask();
    }
}
