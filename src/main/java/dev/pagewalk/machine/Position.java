package dev.pagewalk.machine;

/**
 * A moment in a machine's history.
 *
 * @param command number of commands given before, from 0
 * @param instruction retired instructions in total
 */
public record Position(int command, long instruction) {
    public static final Position START = new Position(0, 0);
}
