package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A run of addresses to scale, with markers above and its own scale below. */
@StyleSheet("styles/pictures.css")
final class AddressStrip extends Div {

    private static final long serialVersionUID = 1L;
    private static final long SPACE = 0x1_0000_0000L;
    /** Markers nearer than this share of the strip go into lanes of their own. */
    private static final double APART = 0.045;

    /** Nearer than this, two places stand on one or two pixels of the whole. */
    private static final long ONE_PIXEL = 8 << 20;

    /** What is shown on both sides of places that are looked at more closely: one grain of regions. */
    private static final long MARGIN = 0x10000;

    private static final int TICKS = 4;
    private static final int LANE = 30;

    private final long from;
    private final long size;

    private AddressStrip(
            MachineSnapshot machine,
            Map<Long, List<Integer>> places,
            Function<List<Integer>, Span> marker,
            long from,
            long to) {
        this.from = from;
        this.size = to - from;
        add(markers(places, marker), regions(machine), scale());
    }

    /** All addresses, then each group of places that stand on one pixel once more under a magnifier. */
    static List<Component> of(
            MachineSnapshot machine, Map<Long, List<Integer>> places, Function<List<Integer>, Span> marker) {
        var all = new ArrayList<Component>();
        all.add(new AddressStrip(machine, places, marker, 0, SPACE));
        for (NavigableMap<Long, List<Integer>> group : groups(places)) {
            if (group.size() > 1) {
                long from = Math.max(0, group.firstKey() / MARGIN * MARGIN - MARGIN);
                long to = Math.min(SPACE, group.lastKey() / MARGIN * MARGIN + 2 * MARGIN);
                var larger = new AddressStrip(machine, group, marker, from, to);
                larger.addClassName("map-magnifier");
                all.add(larger);
            }
        }
        return all;
    }

    private static List<NavigableMap<Long, List<Integer>>> groups(Map<Long, List<Integer>> places) {
        var groups = new ArrayList<NavigableMap<Long, List<Integer>>>();
        new TreeMap<>(places).forEach((address, numbers) -> {
            if (groups.isEmpty() || address - groups.getLast().lastKey() > ONE_PIXEL) {
                groups.add(new TreeMap<>());
            }
            groups.getLast().put(address, numbers);
        });
        return groups;
    }

    private Component markers(Map<Long, List<Integer>> places, Function<List<Integer>, Span> marker) {
        var markers = new Div();
        markers.addClassName("map-markers");
        var ends = new ArrayList<Double>();
        new TreeMap<>(places).forEach((address, numbers) -> {
            double at = share(address);
            int lane = 0;
            while (lane < ends.size() && at - ends.get(lane) < APART) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(at);
            } else {
                ends.set(lane, at);
            }
            Span pin = marker.apply(numbers);
            pin.getStyle().set("left", percent(at)).set("bottom", lane * LANE + "px");
            markers.add(pin);
        });
        markers.getStyle().set("height", Math.max(1, ends.size()) * LANE + "px");
        return markers;
    }

    private Component regions(MachineSnapshot machine) {
        var strip = new Div();
        strip.addClassName("map-strip");
        for (RegionSnapshot region : machine.regions()) {
            long start = Math.max(from, region.range().start().value());
            long end = Math.min(
                    from + size, region.range().start().value() + region.range().size());
            if (region.state() != RegionSnapshot.State.FREE && start < end) {
                var part = new Div();
                part.addClassName("map-part");
                part.getElement()
                        .setAttribute("data-state", region.state().name().toLowerCase(Locale.ROOT));
                part.getStyle().set("left", percent(share(start)));
                part.getStyle().set("width", percent((double) (end - start) / size));
                strip.add(part);
            }
        }
        return strip;
    }

    private Component scale() {
        var scale = new Div();
        scale.addClassName("map-scale");
        for (int i = 0; i <= TICKS; i++) {
            long tick = Math.min(from + size - 1, from + size * i / TICKS);
            scale.add(new Span("0x%08X".formatted(tick)));
        }
        return scale;
    }

    private double share(long address) {
        return (double) (address - from) / size;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4f%%", 100 * share);
    }
}
