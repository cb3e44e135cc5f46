package dev.pagewalk.minic.code;

import dev.pagewalk.minic.syntax.Variable;
import org.jspecify.annotations.Nullable;

/** Where an object lies, as an instruction can say it. */
sealed interface Place {

    /** At an offset to the frame pointer. */
    record Frame(int offset) implements Place {}

    /** In the image. */
    record Image(Variable variable, int offset) implements Place {}

    /** At a known address. */
    record Absolute(int address) implements Place {}

    /** At an offset to an address in a register. */
    record Register(int register, int offset) implements Place {}

    /**
     * An element of 1 &lt;&lt; {@code shift} bytes of an array whose address is in a register, its index in the next.
     */
    record Element(int register, int shift) implements Place {}

    /** An {@code int} of an array whose start and index are in memory: pointer and index in the frame. */
    record PointerElement(int pointer, int index) implements Place {}

    /** An {@code int} of an array in the frame with its index in the frame. */
    record FrameElement(int offset, int index) implements Place {}

    /** An {@code int} of an array in the image with its index in the frame. */
    record ImageElement(Variable variable, int offset, int index) implements Place {}

    default Place plus(int bytes) {
        return switch (this) {
            case Frame(int offset) -> new Frame(offset + bytes);
            case Image(Variable variable, int offset) -> new Image(variable, offset + bytes);
            case Absolute(int address) -> new Absolute(address + bytes);
            case Register(int register, int offset) -> new Register(register, offset + bytes);
            default -> throw new IllegalStateException("no offset to " + this);
        };
    }

    static @Nullable Integer frameOffset(Place place) {
        return place instanceof Frame(int offset) ? offset : null;
    }
}
