package dev.pagewalk.course;

/** What became of a text that was to be kept. */
public sealed interface Saving {

    /** It stands there now. */
    record Saved(long revision) implements Saving {}

    /** Another page wrote meanwhile: its text still stands there, the one that came is kept beside it. */
    record Stale(Draft current) implements Saving {}

    /** It is too long, or the page has no such field. */
    record Refused() implements Saving {}
}
