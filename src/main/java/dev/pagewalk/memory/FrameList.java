package dev.pagewalk.memory;

import org.jspecify.annotations.Nullable;

/** A queue of frames, linked through the frames themselves: taken from the head, added at the tail. */
final class FrameList {

    private @Nullable Frame head;
    private @Nullable Frame tail;
    private int size;

    int size() {
        return size;
    }

    @Nullable Frame head() {
        return head;
    }

    void addLast(Frame frame) {
        frame.link(this, tail);
        if (tail == null) {
            head = frame;
        }
        tail = frame;
        size++;
    }

    void remove(Frame frame) {
        Frame before = frame.previous();
        Frame behind = frame.next();
        frame.unlink(this);
        if (before == null) {
            head = behind;
        }
        if (behind == null) {
            tail = before;
        }
        size--;
    }

    @Nullable Frame removeFirst() {
        Frame first = head;
        if (first != null) {
            remove(first);
        }
        return first;
    }
}
