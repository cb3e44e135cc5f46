package dev.pagewalk.homework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a piece of homework says. Anything may stand in one that is still written; what must not is said by {@link
 * AssignmentRules}.
 *
 * @param title what the class calls it
 * @param chooseSlots any so many of the slots are to be done: of those who do more the best count; empty: all
 */
public record Assignment(
        String title,
        Kind kind,
        List<Slot> slots,
        AttemptPolicy policy,
        Timetable timetable,
        Optional<Integer> chooseSlots) {

    public Assignment {
        slots = List.copyOf(slots);
    }

    /** What full marks come to. */
    public double points() {
        return slots.stream()
                .mapToDouble(Slot::total)
                .limit(chooseSlots.orElse(slots.size()))
                .sum();
    }

    /** The slots by the keys of their tasks, see {@link Slot#keys()}. */
    public Map<String, Slot> byKey() {
        var all = new LinkedHashMap<String, Slot>();
        slots.forEach(slot -> slot.keys().forEach(key -> all.put(key, slot)));
        return all;
    }
}
