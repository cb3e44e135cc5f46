package dev.pagewalk.ui.pane;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.HeapReader;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.RecordPane;
import java.util.List;
import java.util.Set;

/** Regions as a table: the program's own, or all. */
final class RegionRecords implements RecordsPanel.Source {

    private static final String OWN = "own";
    /** Heaps of every process before its program runs: that of the process and that of the C runtime. */
    private static final int STARTED_WITH = 2;

    private final Phrases texts;

    RegionRecords(Phrases texts) {
        this.texts = texts;
    }

    @Override
    public RecordPane.View view(SnapshotDiff moment, RecordsPanel.Choice choice) {
        var records = new Records(texts, choice.kind(), OWN, "regions");
        List<VirtualAddress> heaps = new HeapReader(moment.now()).handles();
        Set<VirtualAddress> first = Set.copyOf(heaps.subList(0, Math.min(STARTED_WITH, heaps.size())));
        List<RegionSnapshot> shown = moment.now().regions().stream()
                .filter(region -> region.state() != RegionSnapshot.State.FREE)
                .filter(region -> !records.kind().equals(OWN) || isOwn(region, first))
                .toList();
        return records.table(
                shown.size(),
                choice.from(),
                place -> row(moment, shown.get(place)),
                "start",
                "size",
                "state",
                "protection",
                "resident",
                "what");
    }

    /** @param first the heaps that every process starts with: they aren't the program's doing */
    private static boolean isOwn(RegionSnapshot region, Set<VirtualAddress> first) {
        return switch (region.use()) {
            case PRIVATE -> true;
            case HEAP -> !first.contains(region.allocationBase());
            case MAPPED_FILE, SHAREABLE ->
                region.label().isEmpty() || region.label().contains("\\");
            default -> false;
        };
    }

    private RecordPane.Row row(SnapshotDiff moment, RegionSnapshot region) {
        String what = texts.get("lab.use." + region.use().code());
        return Records.row()
                .address(region.range().start())
                .text(Sizes.text(region.range().size()))
                .text(texts.get("lab.records.region." + region.state()))
                .text(region.protection().toString().replace("PAGE_", ""))
                .number(region.residentPages())
                .text(region.label().isEmpty() ? what : what + " · " + region.label())
                .done(moment.changed(region), "");
    }
}
