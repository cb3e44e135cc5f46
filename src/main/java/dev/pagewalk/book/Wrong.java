package dev.pagewalk.book;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grade;
import java.util.List;

/**
 * A misconception that answers of a class show.
 *
 * @param exercise whose text says what it is
 * @param grade one that was given for it: what is said of it
 * @param students who had it
 * @param answers that showed it
 * @param examples of what was handed in, without names; never of what somebody tried in practice
 */
public record Wrong(
        String misconception, Exercise exercise, Grade grade, int students, int answers, List<String> examples) {

    public Wrong {
        examples = List.copyOf(examples);
    }
}
