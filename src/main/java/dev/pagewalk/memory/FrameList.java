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
        if (frame.list != null) {
            throw new IllegalStateException("frame %05X is already on a list".formatted(frame.number));
        }
        frame.list = this;
        frame.previous = tail;
        frame.next = null;
        if (tail == null) {
            head = frame;
        } else {
            tail.next = frame;
        }
        tail = frame;
        size++;
    }

    void remove(Frame frame) {
        if (frame.list != this) {
            throw new IllegalStateException("frame %05X is not on this list".formatted(frame.number));
        }
        if (frame.previous == null) {
            head = frame.next;
        } else {
            frame.previous.next = frame.next;
        }
        if (frame.next == null) {
            tail = frame.previous;
        } else {
            frame.next.previous = frame.previous;
        }
        frame.list = null;
        frame.previous = null;
        frame.next = null;
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
