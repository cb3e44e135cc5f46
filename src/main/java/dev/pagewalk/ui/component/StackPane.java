package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** The call stack with parameters and locals. */
@Tag("pw-stack")
@JsModule("./elements/stack/stack.ts")
public class StackPane extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    public StackPane() {
        super("stack", "records");
    }

    /** @param frames innermost first */
    public void setFrames(List<Frame> frames) {
        getElement().setPropertyList("frames", frames);
    }

    /** @param globals variables outside of functions, shown below the calls */
    public void setGlobals(List<Variable> globals) {
        getElement().setPropertyList("globals", globals);
    }

    /** @param facts its limits, shown above the calls */
    public void setFacts(List<RecordPane.Fact> facts) {
        getElement().setPropertyList("facts", facts);
    }

    public void onAddress(LongConsumer listener) {
        onAddress("pw-address", "address", listener);
    }

    public void onLine(IntConsumer listener) {
        on("pw-line", detail -> listener.accept(detail.path("line").asInt(1)));
    }

    /** A call. */
    public record Frame(String function, int line, long framePointer, List<Variable> variables) {}

    /** A parameter or local. */
    public record Variable(String name, String type, long address, String value, boolean changed) {}
}
