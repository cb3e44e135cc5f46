package dev.pagewalk.exercise;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing to do in an exercise. What a new kind needs: a record here, a branch in loader, grader and view. */
public sealed interface Activity {

    /** Unique in the exercise; the heading of its text. */
    String id();

    /** A machine of its own that begins here and serves the following activities too; empty: the machine goes on. */
    Optional<Scene> scene();

    /** Ids of what is answered and recorded. */
    List<String> steps();

    /** False if a person has to read and mark the answer. */
    default boolean gradedByMachine() {
        return true;
    }

    /** Something to read. */
    record Read(String id, Optional<Scene> scene) implements Activity {
        @Override
        public List<String> steps() {
            return List.of();
        }
    }

    /**
     * Choose one option or several.
     *
     * @param many true if any number of options can be right
     * @param experiment what a machine does, unseen, before the options are evaluated: a question to the machine
     */
    record Choice(String id, Optional<Scene> scene, boolean many, List<Option> options, Optional<Scene> experiment)
            implements Activity {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public List<String> steps() {
            return List.of(id);
        }
    }

    /**
     * An option of a choice.
     *
     * @param right tells whether it is to be chosen
     * @param misconception of whoever chooses it though it is wrong; null if none is known
     */
    record Option(String id, Expression right, @Nullable String misconception) {}

    /**
     * Numbers or addresses, one after the other: number entry, hand translation, prediction.
     *
     * @param kind how it is shown
     * @param run what the machine does once everything was answered: the moment of truth of a prediction
     * @param address the address that is translated; null unless this is a translation
     */
    record Cells(
            String id,
            Optional<Scene> scene,
            Kind kind,
            List<Cell> cells,
            Scene run,
            @Nullable Expression address)
            implements Activity {
        public Cells {
            cells = List.copyOf(cells);
        }

        /** How cells are shown. */
        public enum Kind {
            NUMBER,
            PREDICT,
            TRANSLATE
        }

        @Override
        public List<String> steps() {
            return cells.stream().filter(cell -> !cell.given()).map(this::step).toList();
        }

        public String step(Cell cell) {
            return id + "." + cell.id();
        }
    }

    /**
     * A number to find.
     *
     * @param digits how many hexadecimal digits are shown; 0 for decimal
     * @param given true if its value is shown and not asked
     * @param faultable true if "the walk ends here" is a possible answer
     * @param answer may use the ids of earlier cells: the student's own values when graded
     */
    record Cell(String id, int digits, boolean given, boolean faultable, Expression answer, List<Trap> traps) {
        public Cell {
            traps = List.copyOf(traps);
        }

        public boolean hexadecimal() {
            return digits > 0;
        }
    }

    /** The wrong answer that a misconception gives. */
    record Trap(String misconception, Expression value) {}

    /**
     * Bring the machine into a state.
     *
     * @param solution reaches it: proof that it can be reached, never shown
     */
    record Build(String id, Optional<Scene> scene, List<Goal> goals, Scene solution) implements Activity {
        public Build {
            goals = List.copyOf(goals);
        }

        @Override
        public List<String> steps() {
            return List.of(id);
        }
    }

    /**
     * A part of the state to reach.
     *
     * @param check true when it is reached
     * @param misconception shown by missing it; null if none is known
     */
    record Goal(String id, Expression check, @Nullable String misconception) {}
}
