package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** What was done, to go back to, and what happened in the last of it. */
@Tag("pw-timeline")
@JsModule("./elements/timeline/timeline.ts")
public class Timeline extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    public Timeline() {
        super("timeline");
    }

    /** @param steps oldest first, the last is now */
    public void setSteps(List<Step> steps) {
        getElement().setPropertyList("steps", steps);
    }

    /** @param more a sentence about events left out, or "" */
    public void setEvents(List<Happening> events, String more) {
        getElement().setPropertyList("events", events);
        getElement().setProperty("more", more);
    }

    public void setBusy(boolean busy) {
        getElement().setProperty("busy", busy);
    }

    public void onAddress(LongConsumer listener) {
        onAddress("pw-address", "address", listener);
    }

    public void onSeek(SeekListener listener) {
        on(
                "pw-seek",
                detail -> listener.seek(
                        detail.path("command").asInt(0),
                        detail.path("instruction").asLong(0)));
    }

    /** Told where in the past a person wants to go. */
    @FunctionalInterface
    public interface SeekListener {
        /** A position of the history: commands given before, instructions in total. */
        void seek(int command, long instruction);
    }

    /** A command and where it ended. */
    public record Step(int command, long instruction, String text, String kind) {
        /** The same, told of whom. */
        public Step in(String process) {
            return new Step(command, instruction, process + " · " + text, kind);
        }
    }

    /**
     * Something that happened.
     *
     * @param kind api, memory, fault, bad, print, process or note
     * @param depth how far it is indented
     */
    public record Happening(
            String kind, String text, int depth, @Nullable Long address) {
        /** The same, told of whom. */
        public Happening in(String process) {
            return new Happening(kind, process + " · " + text, depth, address);
        }
    }
}
