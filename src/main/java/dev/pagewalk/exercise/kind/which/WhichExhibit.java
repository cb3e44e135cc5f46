package dev.pagewalk.exercise.kind.which;

import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The machine before the call and after it, and the calls to choose from.
 *
 * @param calls by option, in order
 */
public record WhichExhibit(MachineSnapshot before, MachineSnapshot after, Map<String, String> calls) {
    public WhichExhibit {
        calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
    }
}
