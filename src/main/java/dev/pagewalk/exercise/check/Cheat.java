package dev.pagewalk.exercise.check;

import java.util.List;

/**
 * A program that hasn't the skill that is asked for.
 *
 * @param name for the author
 * @param sources ways to write it; the first that is C counts
 * @param gist what is special in it, on one line
 */
record Cheat(String name, List<String> sources, String gist) {
    Cheat {
        sources = List.copyOf(sources);
    }
}
