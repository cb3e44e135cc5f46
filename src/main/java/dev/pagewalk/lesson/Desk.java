package dev.pagewalk.lesson;

import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.WatchSnapshot;
import java.util.List;

/**
 * One machine that a student works on, with its history.
 *
 * <p>Commands run one after another on a shared bounded pool, never on the caller's thread. All methods may be called
 * from any thread and return at once.
 */
public interface Desk {

    /** The machine as it is now, between commands. */
    MachineSnapshot snapshot();

    /** True while a command runs or waits for its turn. */
    boolean busy();

    /**
     * Gives the machine a command. After going back in time, a command starts a new branch: what was undone is
     * forgotten.
     *
     * @param listener told about progress and the end, on a thread of the pool
     */
    void execute(Command command, Listener listener);

    /** Goes back by one step: to the statement executed before, or to before the last console line. */
    void back(Listener listener);

    /** Goes back to where the program had just been loaded; the program stays. */
    void restart(Listener listener);

    /** Goes to any position of the history, by replay. */
    void seek(Position position, Listener listener);

    /** Ends the running command as soon as possible; its outcome says CANCELLED. */
    void stop();

    /** What was done so far, oldest first. */
    List<Entry> history();

    /**
     * What watch expressions are now, in the innermost call. Looks only: the machine stays as it is.
     *
     * @return one for each expression in the same order; empty while the desk is busy
     */
    List<WatchSnapshot> watch(List<String> expressions);

    /** Told what becomes of a command. */
    interface Listener {
        /** Called about four times a second while a command runs. */
        default void progress(long instructions) {}

        /** Called once when the command has ended, unless {@link #failed} is. */
        void finished(Outcome outcome);

        /**
         * Called instead if we are wrong: the machine broke, at this command or at one before it. The desk is free and
         * has a new machine on which nothing was done.
         */
        void failed(Failure failure);
    }

    /**
     * A command of the history.
     *
     * @param command what was told
     * @param end position after it
     */
    record Entry(Command command, Position end) {}
}
