package dev.pagewalk.homework;

import java.time.Instant;
import java.util.List;

/** Why nothing was opened or handed in. What stands in the fields is kept in any case. */
public sealed interface Refusal {

    /** It can't be opened yet. */
    record NotYet(Instant opens) implements Refusal {}

    /** @param since the last moment at which something was accepted */
    record Closed(Instant since) implements Refusal {}

    /** To these steps, as {@code slot step}, no other answer is accepted. */
    record TriesUsed(List<String> steps) implements Refusal {
        public TriesUsed {
            steps = List.copyOf(steps);
        }
    }

    /** There is no answer in what was handed in. */
    record Nothing() implements Refusal {}

    /** These, as {@code slot step}, are nothing that is asked of the student. */
    record NotAsked(List<String> steps) implements Refusal {
        public NotAsked {
            steps = List.copyOf(steps);
        }
    }

    /** An answer, or all together, have more characters than are kept. */
    record TooLong(int most) implements Refusal {}

    /** So much was handed in of this work already that no more is taken from its student. */
    record TooMuch() implements Refusal {}

    /** Something else was handed in under this key, or the key is none. */
    record KeyUsed() implements Refusal {}

    /** The class was put away. */
    record Archived() implements Refusal {}
}
