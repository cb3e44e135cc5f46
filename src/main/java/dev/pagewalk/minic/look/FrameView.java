package dev.pagewalk.minic.look;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A frame of the call stack, decoded from memory.
 *
 * @param function its name
 * @param span the statement that is next, or from which the next inner frame was called; null if unknown
 * @param framePointer where the frame lies
 * @param variables parameters and locals in scope
 */
public record FrameView(
        String function, @Nullable SourceSpan span, VirtualAddress framePointer, List<VariableView> variables) {

    public FrameView {
        variables = List.copyOf(variables);
    }

    /**
     * A variable.
     *
     * @param name as in the source
     * @param type as in C
     * @param address of its first byte
     * @param value as a C programmer would write it; {@code ?} where memory can't be read
     */
    public record VariableView(String name, String type, VirtualAddress address, String value) {}
}
