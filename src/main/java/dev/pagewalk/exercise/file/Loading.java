package dev.pagewalk.exercise.file;

import dev.pagewalk.exercise.Exercise;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the exercises of a folder are treated while it is read.
 *
 * @param variants how many of each changed exercise are tried; one that fails is not used
 * @param tried tells of which exercises that isn't needed
 * @param lastGood the last good version of an exercise that is broken now and wasn't read before, by path
 */
public record Loading(int variants, Predicate<Exercise> tried, Function<String, Optional<Exercise>> lastGood) {

    /** Nothing is tried. */
    public static final Loading UNTRIED = trying(0);

    /** The first variants of each are tried. */
    public static Loading trying(int variants) {
        return new Loading(variants, exercise -> false, path -> Optional.empty());
    }
}
