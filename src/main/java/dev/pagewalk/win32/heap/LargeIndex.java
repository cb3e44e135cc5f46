package dev.pagewalk.win32.heap;

import static dev.pagewalk.win32.heap.HeapLayout.FREE_LISTS;

import dev.pagewalk.address.Protection;
import dev.pagewalk.win32.header.WindowsConstants;
import dev.pagewalk.win32.heap.HeapLayout.Entry;
import dev.pagewalk.win32.heap.HeapLayout.Head;

/**
 * The way into free list 0 when it is long (the heap's LargeBlocksIndex): for each size from 128 to 1150 units the
 * first list node of just that size, and for all larger ones the first of them. Without it a heap of many free blocks
 * would be walked from the small end each time. Windows makes one from 32 blocks on; here only a really long list gets
 * it, so that the heaps of lessons stay as simple as they look.
 */
final class LargeIndex {

    private static final int LONG_LIST = 256;
    private static final int SLOTS = 1024;
    private static final int REST = SLOTS - 1;
    private static final int BYTES = 4 * SLOTS;

    private final HeapBytes bytes;
    private final PageSource pages;

    LargeIndex(HeapBytes bytes, PageSource pages) {
        this.bytes = bytes;
        this.pages = pages;
    }

    private int index() {
        return bytes.head(Head.LARGE_INDEX);
    }

    private static int slot(int units) {
        return Math.min(units - FREE_LISTS, REST);
    }

    private int head() {
        return bytes.heap + Head.FREE_LISTS;
    }

    /**
     * The node from which to look for a block of at least {@code units}: none before it is that large. May be the head.
     */
    int start(int units) {
        int index = index();
        if (index == 0) {
            return bytes.word(head());
        }
        for (int slot = units < FREE_LISTS ? 0 : slot(units); slot < SLOTS; slot++) {
            int node = bytes.word(index + 4 * slot);
            if (node != 0) {
                return node;
            }
        }
        return head();
    }

    /** A node of {@code units} was put into the list, before all of its size. */
    void inserted(int node, int units) {
        int length = bytes.head(Head.LARGE_COUNT) + 1;
        bytes.setHead(Head.LARGE_COUNT, length);
        if (index() == 0) {
            if (length > LONG_LIST) {
                create(length);
            }
            return;
        }
        int place = index() + 4 * slot(units);
        int first = bytes.word(place);
        if (first == 0 || bytes.word(node) == first) {
            bytes.setWord(place, node);
        }
    }

    /** A node of {@code units} is about to leave the list. */
    void removing(int node, int units) {
        bytes.setHead(Head.LARGE_COUNT, bytes.head(Head.LARGE_COUNT) - 1);
        int place = index() + 4 * slot(units);
        if (index() == 0 || bytes.word(place) != node) {
            return;
        }
        int next = bytes.word(node);
        boolean same = next != head() && slot(bytes.size(next - Entry.FLINK)) == slot(units);
        bytes.setWord(place, same ? next : 0);
    }

    private void create(int length) {
        int index = pages.allocate(0, BYTES, WindowsConstants.MEM_COMMIT, Protection.PAGE_READWRITE);
        if (index == 0) {
            return;
        }
        PageSource.name(bytes.memory, index, WindowsConstants.MEM_RESERVE);
        int node = bytes.word(head());
        for (int i = 0; i < length && node != head(); i++) {
            int units = bytes.size(node - Entry.FLINK);
            int place = index + 4 * slot(Math.max(units, FREE_LISTS));
            if (bytes.word(place) == 0) {
                bytes.setWord(place, node);
            }
            node = bytes.word(node);
        }
        bytes.setHead(Head.LARGE_INDEX, index);
    }

    void release() {
        if (index() != 0) {
            pages.free(index(), 0, WindowsConstants.MEM_RELEASE);
        }
    }
}
