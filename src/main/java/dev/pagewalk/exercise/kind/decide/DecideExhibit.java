package dev.pagewalk.exercise.kind.decide;

import dev.pagewalk.machine.snapshot.Counters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ways to choose from and what they cost.
 *
 * @param ways what each option does, as C source or calls one a line; by option, in order
 * @param budgets the counters where the decision begins
 * @param ledgers the counters after each way, by option; empty until the choice is settled
 */
public record DecideExhibit(Map<String, String> ways, Counters budgets, Map<String, Counters> ledgers) {
    public DecideExhibit {
        ways = Collections.unmodifiableMap(new LinkedHashMap<>(ways));
        ledgers = Collections.unmodifiableMap(new LinkedHashMap<>(ledgers));
    }
}
