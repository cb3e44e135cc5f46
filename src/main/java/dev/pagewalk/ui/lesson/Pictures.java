package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.exercise.kind.label.Label;
import dev.pagewalk.exercise.kind.label.Picture;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.ui.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pictures with numbered places. Each says as text what it shows: a map or an entry as the name of the picture, regions
 * and bytes as tables.
 */
final class Pictures {

    private static final int ROW = 16;
    /** Regions shown before and after one that is pointed at. */
    private static final int NEIGHBOURS = 2;

    private Pictures() {}

    /** The picture of an activity; empty if it has none. */
    static Optional<Component> of(LessonSession session, Label label, Phrases words) {
        Picture picture = label.picture();
        Map<Long, List<Integer>> places = places(session, label);
        MachineSnapshot machine = session.begin(label);
        return switch (picture.kind()) {
            case NONE -> Optional.empty();
            case MAP -> Optional.of(map(machine, places, words));
            case REGIONS -> Optional.of(regions(machine, places, words));
            case ENTRY -> session.exhibit(label).pictured().map(value -> entry(value, places, words));
            case BYTES ->
                session.exhibit(label).pictured().map(value -> bytes(machine, value, picture.length(), places, words));
        };
    }

    /** Where a target is, as text; "" if it is nowhere. */
    static String place(LessonSession session, Label label, String target, Phrases words) {
        Optional<Long> at = Optional.ofNullable(session.exhibit(label).at().get(target));
        return switch (label.picture().kind()) {
            case NONE -> "";
            case ENTRY -> at.map(bit -> words.get("lesson.picture.bit", bit)).orElse("");
            default -> at.map("0x%08X"::formatted).orElse("");
        };
    }

    /** Numbers of targets, from 1, by where they point. */
    private static Map<Long, List<Integer>> places(LessonSession session, Label label) {
        var places = new TreeMap<Long, List<Integer>>();
        for (int i = 0; i < label.targets().size(); i++) {
            int number = i + 1;
            Optional.ofNullable(session.exhibit(label).at().get(label.targets().get(i)))
                    .ifPresent(at ->
                            places.computeIfAbsent(at, key -> new ArrayList<>()).add(number));
        }
        return places;
    }

    private static Span marker(List<Integer> numbers) {
        var marker = new Span(numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        marker.addClassName("marker");
        return marker;
    }

    /** 4 GiB to scale, markers above; what stands too near to be told apart is shown once more below, larger. */
    private static Component map(MachineSnapshot machine, Map<Long, List<Integer>> places, Phrases words) {
        var picture = new Div();
        AddressStrip.of(machine, places, Pictures::marker).forEach(picture::add);
        picture.addClassNames("picture", "picture-map");
        String where = places.entrySet().stream()
                .map(place -> place.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ": 0x%08X".formatted(place.getKey()))
                .collect(Collectors.joining("; "));
        picture.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", words.get("lesson.picture.map", where));
        return picture;
    }

    /** The regions that are pointed at, with their neighbours. */
    private static Component regions(MachineSnapshot machine, Map<Long, List<Integer>> places, Phrases words) {
        var table = new NativeTable();
        table.setCaptionText(words.get("lesson.picture.regions"));
        var head = table.getHead().addRow();
        List.of("place", "start", "size", "state", "protection", "type")
                .forEach(column -> head.addHeaderCell().setText(words.get("lesson.region." + column)));
        List<RegionSnapshot> all = machine.regions().stream()
                .filter(region -> region.state() != RegionSnapshot.State.FREE
                        || !within(region, places).isEmpty())
                .toList();
        for (int i = 0; i < all.size(); i++) {
            if (!near(all, i, places)) {
                continue;
            }
            RegionSnapshot region = all.get(i);
            List<Integer> here = within(region, places);
            var row = table.getBody().addRow();
            var first = row.addDataCell();
            if (!here.isEmpty()) {
                first.add(marker(here));
                row.addClassName("now");
            }
            row.addHeaderCell().setText(region.range().start().toString());
            row.addDataCell().setText(Ledger.size(region.range().size()));
            row.addDataCell().setText(Ledger.state(region.state()));
            row.addDataCell().setText(Ledger.protection(region));
            row.addDataCell()
                    .setText(
                            region.type() == RegionSnapshot.Type.NONE
                                    ? "–"
                                    : "MEM_" + region.type().name());
        }
        Div place = Ledger.scrolling(table, words.get("lesson.picture.regions"));
        place.addClassName("picture-regions");
        return place;
    }

    /** The targets that point into a region. */
    private static List<Integer> within(RegionSnapshot region, Map<Long, List<Integer>> places) {
        long start = region.range().start().value();
        return places.entrySet().stream()
                .filter(place -> start <= place.getKey()
                        && place.getKey() - start < region.range().size())
                .flatMap(place -> place.getValue().stream())
                .toList();
    }

    /** True if a region or a neighbour is pointed at; all are near if nothing is. */
    private static boolean near(List<RegionSnapshot> all, int index, Map<Long, List<Integer>> places) {
        int from = Math.max(0, index - NEIGHBOURS);
        int to = Math.min(all.size(), index + NEIGHBOURS + 1);
        return places.isEmpty()
                || all.subList(from, to).stream()
                        .anyMatch(region -> !within(region, places).isEmpty());
    }

    /** 32 bits in groups of four, the highest first. */
    private static Component entry(long value, Map<Long, List<Integer>> places, Phrases words) {
        var bits = new Div();
        bits.addClassName("bits");
        for (int bit = 31; bit >= 0; bit--) {
            var number = new Span(String.valueOf(bit));
            number.addClassName("bit-number");
            var digit = new Span(String.valueOf(value >> bit & 1));
            digit.addClassName("bit-value");
            var cell = new Div(number, digit);
            cell.addClassName("bit");
            List<Integer> here = places.getOrDefault((long) bit, List.of());
            if (!here.isEmpty()) {
                cell.addClassName("marked");
                cell.add(marker(here));
            }
            bits.add(cell);
        }
        var name = new Div(new Span("0x%08X".formatted(value)));
        name.addClassName("entry-value");
        var picture = new Div(name, bits);
        picture.addClassNames("picture", "picture-entry");
        String binary = Long.toBinaryString(1L << 32 | value & 0xFFFF_FFFFL)
                .substring(1)
                .replaceAll("(.{4})(?=.)", "$1 ");
        String where = places.entrySet().stream()
                .map(place -> place.getValue().getFirst() + ": " + place.getKey())
                .collect(Collectors.joining("; "));
        picture.getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label", words.get("lesson.picture.entry", "0x%08X".formatted(value), binary, where));
        return picture;
    }

    private static Component bytes(
            MachineSnapshot machine, long from, int length, Map<Long, List<Integer>> places, Phrases words) {
        var table = new NativeTable();
        table.setCaptionText(words.get("lesson.picture.bytes"));
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(words.get("lesson.dump.address"));
        for (int i = 0; i < ROW; i++) {
            head.addHeaderCell().setText("+%X".formatted(i));
        }
        for (long start = from; start < from + length; start += ROW) {
            var row = table.getBody().addRow();
            row.addHeaderCell().setText("0x%08X".formatted(start));
            for (long at = start; at < Math.min(start + ROW, from + length); at++) {
                int value = machine.memory().readByte((int) at);
                var cell = row.addDataCell();
                cell.add(new Span(value < 0 ? "??" : "%02X".formatted(value)));
                List<Integer> here = places.getOrDefault(at, List.of());
                if (!here.isEmpty()) {
                    cell.addClassName("marked");
                    cell.add(marker(here));
                }
            }
        }
        Div place = Ledger.scrolling(table, words.get("lesson.picture.bytes"));
        place.addClassNames("picture-bytes");
        return place;
    }
}
