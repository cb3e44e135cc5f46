package dev.pagewalk.ui.lab;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.FaultKind;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.Sentences;
import dev.pagewalk.ui.component.Timeline;
import dev.pagewalk.ui.pane.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened, in sentences; names of the API stay as they are. */
final class EventTexts {

    private final PagingFormat format;
    private final Phrases texts;
    private final Sentences sentences;
    private int depth;

    private EventTexts(PagingFormat format, Phrases texts) {
        this.format = format;
        this.texts = texts;
        this.sentences = new Sentences(texts);
    }

    /** What a command caused; on a machine with several processes each line says in which. */
    static List<Timeline.Happening> of(Outcome.@Nullable Ran ran, Phrases texts) {
        if (ran == null) {
            return List.of();
        }
        PagingFormat format = ran.snapshot().pageTables().format();
        if (ran.snapshot().processes().size() < 2) {
            return of(ran.events(), format, texts);
        }
        List<Timeline.Happening> lines = new ArrayList<>();
        List<Event> part = new ArrayList<>();
        int process = ran.snapshot().process();
        for (Event event : ran.events()) {
            if (event instanceof Event.ProcessSwitched switched) {
                lines.addAll(in(switched.from(), part, format, texts));
                lines.addAll(of(List.of(event), format, texts));
                part.clear();
                process = switched.to();
            } else {
                part.add(event);
            }
        }
        lines.addAll(in(process, part, format, texts));
        return lines;
    }

    /** How many events were left out; "" if none was. */
    static String dropped(Outcome.@Nullable Ran ran, Phrases texts) {
        return ran == null || ran.eventsDropped() == 0
                ? ""
                : texts.get("lab.events-dropped", Long.toString(ran.eventsDropped()));
    }

    private static List<Timeline.Happening> in(int process, List<Event> events, PagingFormat format, Phrases texts) {
        String name = texts.get("lab.process.short", Integer.toString(process));
        return of(events, format, texts).stream().map(line -> line.in(name)).toList();
    }

    /** Each event as a line of the timeline. */
    private static List<Timeline.Happening> of(List<Event> events, PagingFormat format, Phrases texts) {
        var writer = new EventTexts(format, texts);
        List<Timeline.Happening> lines = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            int tables = tablesFrom(events, i);
            if (tables > 1) {
                lines.add(writer.tables((Event.PageTableCreated) events.get(i), tables));
                i += tables - 1;
            } else {
                lines.add(writer.line(events.get(i)));
            }
        }
        return lines;
    }

    /** How many page tables in a row were created from here on. */
    private static int tablesFrom(List<Event> events, int start) {
        int end = start;
        while (end < events.size() && events.get(end) instanceof Event.PageTableCreated) {
            end++;
        }
        return end - start;
    }

    private Timeline.Happening tables(Event.PageTableCreated first, int count) {
        return happening(
                "memory",
                texts.get("lab.event.tables", Integer.toString(count), "0x%03X".formatted(first.directoryIndex())),
                format.pageAt(first.directoryIndex(), 0).value());
    }

    private Timeline.Happening line(Event event) {
        return switch (event) {
            case Event.ApiCalled call -> {
                depth = call.depth();
                var line = happening("api", call.function() + "(" + String.join(", ", call.arguments()) + ")", null);
                depth++;
                yield line;
            }
            case Event.ApiReturned back -> {
                depth = back.depth();
                String key =
                        back.result() == 0 && back.lastError() != 0 ? "lab.event.returned-error" : "lab.event.returned";
                yield happening(
                        "api",
                        texts.get(key, back.function(), hex(back.result()), Integer.toUnsignedString(back.lastError())),
                        null);
            }
            case Event.RegionReserved it ->
                memory("reserved", it.range(), it.protection().toString());
            case Event.RegionReleased it -> memory("released", it.range(), "");
            case Event.PagesCommitted it ->
                memory("committed", it.range(), it.protection().toString(), Integer.toString(it.pages()));
            case Event.PagesDecommitted it -> memory("decommitted", it.range(), "", Integer.toString(it.pages()));
            case Event.ProtectionChanged it ->
                memory(
                        "protected",
                        it.range(),
                        it.after().toString(),
                        it.before().toString());
            case Event.PageTableCreated it ->
                happening(
                        "memory",
                        texts.get(
                                "lab.event.table",
                                "0x%03X".formatted(it.directoryIndex()),
                                "0x%05X".formatted(it.frame().value())),
                        format.pageAt(it.directoryIndex(), 0).value());
            case Event.PteWritten it ->
                happening(
                        "memory",
                        texts.get("lab.event.pte", hex(it.before()), hex(it.after())),
                        format.start(it.page()).value());
            case Event.PageFaulted it -> fault(it);
            case Event.ExceptionRaised it ->
                happening(
                        "bad",
                        texts.get(
                                it.handled() ? "lab.event.exception-handled" : "lab.event.exception",
                                sentences.of(it.exception())),
                        null);
            case Event.Printed it -> new Timeline.Happening("print", it.text().stripTrailing(), 0, null);
            case Event.DebugOutput it ->
                new Timeline.Happening("print", it.text().stripTrailing(), 0, null);
            case Event.ProcessSwitched it ->
                happening(
                        "process",
                        texts.get(
                                "lab.event.switched",
                                Integer.toString(it.to()),
                                "0x%05X".formatted(it.directory().value())),
                        null);
            case Event.ProcessEnded it ->
                happening(
                        "process",
                        texts.get(
                                "lab.event.ended",
                                Integer.toString(it.process()),
                                Integer.toString(it.frames()),
                                Long.toString(it.pages())),
                        null);
            case Event.UndefinedBehaviour it ->
                happening("note", texts.get("note.line", Integer.toString(it.line()), sentences.of(it)), null);
        };
    }

    private Timeline.Happening fault(Event.PageFaulted fault) {
        boolean bad = fault.kind() == FaultKind.ACCESS_VIOLATION || fault.kind() == FaultKind.STACK_OVERFLOW;
        String access = texts.get("lab.access." + fault.access().name().toLowerCase(Locale.ROOT));
        return happening(
                bad ? "bad" : "fault",
                texts.get("lab.fault." + fault.kind(), access, fault.address().toString()),
                fault.address().value());
    }

    private Timeline.Happening memory(String key, AddressRange range, String protection, String... more) {
        return happening(
                "memory",
                texts.get(
                        "lab.event." + key,
                        range.toString(),
                        Sizes.text(range.size()),
                        protection,
                        more.length > 0 ? more[0] : ""),
                range.start().value());
    }

    private Timeline.Happening happening(String kind, String text, @Nullable Long address) {
        return new Timeline.Happening(kind, text, Math.min(depth, 8), address);
    }

    private static String hex(int value) {
        return "0x%08X".formatted(value);
    }
}
