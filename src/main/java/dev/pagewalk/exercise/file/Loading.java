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
 * @param former true if what was refused since an earlier release is put up with
 */
public record Loading(
        int variants, Predicate<Exercise> tried, Function<String, Optional<Exercise>> lastGood, boolean former) {

    public Loading(int variants, Predicate<Exercise> tried, Function<String, Optional<Exercise>> lastGood) {
        this(variants, tried, lastGood, false);
    }

    /** Nothing is tried. */
    public static final Loading UNTRIED = trying(0);

    /** Nothing is tried, and exercises of earlier releases are read as they were meant. */
    public static final Loading FORMER = new Loading(0, exercise -> true, path -> Optional.empty(), true);

    /** The first variants of each are tried. */
    public static Loading trying(int variants) {
        return new Loading(variants, exercise -> false, path -> Optional.empty());
    }
}
