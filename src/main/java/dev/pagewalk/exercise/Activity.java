package dev.pagewalk.exercise;

import java.util.List;
import java.util.Map;
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
            @Nullable Expression address) implements Activity {
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
     * @param digits how many hexadecimal digits are shown; 0 for decimal or text
     * @param given true if its value is shown and not asked
     * @param text true if the answer is text, such as a program's output
     * @param faultable true if "the walk ends here" is a possible answer
     * @param answer may use the ids of earlier cells: the student's own values when graded
     */
    record Cell(
            String id,
            int digits,
            boolean text,
            boolean given,
            boolean faultable,
            Expression answer,
            List<Trap> traps) {
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
     * @param forbid functions that may not be called
     * @param bonusCalls so few calls of the API earn praise; 0 for none
     * @param solution reaches it: proof that it can be reached, never shown
     */
    record Build(
            String id, Optional<Scene> scene, List<Goal> goals, List<String> forbid, int bonusCalls, Scene solution)
            implements Activity {
        public Build {
            goals = List.copyOf(goals);
            forbid = List.copyOf(forbid);
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
     * @param when which states have to meet it
     * @param misconception shown by missing it; null if none is known
     */
    record Goal(
            String id,
            Expression check,
            When when,
            @Nullable String misconception) {}

    /** Which of the states that a machine goes through have to meet a goal. */
    enum When {
        /** The last. */
        END,
        /** At least one. */
        EVER,
        /** All. */
        ALWAYS
    }

    /**
     * Put steps into order.
     *
     * @param tiles what there is to order and what belongs nowhere, in the order of their ids; see {@link Variant#tiles}
     * @param key never shown
     */
    record Order(String id, Optional<Scene> scene, List<String> tiles, Key.Order key) implements Activity {
        public Order {
            tiles = List.copyOf(tiles);
        }

        @Override
        public List<String> steps() {
            return List.of(id);
        }
    }

    /**
     * Give each target of a picture its label.
     *
     * @param labels the same for all targets
     * @param key never shown
     */
    record Label(
            String id,
            Optional<Scene> scene,
            Picture picture,
            List<String> labels,
            List<String> targets,
            Map<String, Key.Target> key)
            implements Activity {
        public Label {
            labels = List.copyOf(labels);
            targets = List.copyOf(targets);
            key = Map.copyOf(key);
        }

        @Override
        public List<String> steps() {
            return targets.stream().map(this::step).toList();
        }

        public String step(String target) {
            return id + "." + target;
        }
    }

    /**
     * Say which call did it, from the machine before and after.
     *
     * @param options ids; {@link Variant#calls} has what is written on them
     * @param key never shown
     */
    record Which(String id, Optional<Scene> scene, List<String> options, Key.Which key) implements Activity {
        public Which {
            options = List.copyOf(options);
        }

        @Override
        public List<String> steps() {
            return List.of(id);
        }
    }

    /**
     * Choose one way and say why.
     *
     * @param key never shown
     */
    record Decide(String id, Optional<Scene> scene, List<String> options, List<String> reasons, Key.Decide key)
            implements Activity {
        public Decide {
            options = List.copyOf(options);
            reasons = List.copyOf(reasons);
        }

        /** The step of the choice, then the step of the reasons. */
        @Override
        public List<String> steps() {
            return List.of(id + ".option", id + ".reasons");
        }
    }

    /**
     * Find the line of a program that is wrong, say why, and repair it.
     *
     * @param environments ids of the machines that the repaired program is tried on, unseen
     * @param forbid functions that may not be called
     * @param key never shown
     */
    record Repair(
            String id,
            Optional<Scene> scene,
            List<String> causes,
            List<String> environments,
            List<String> forbid,
            Key.Repair key)
            implements Activity {
        public Repair {
            causes = List.copyOf(causes);
            environments = List.copyOf(environments);
            forbid = List.copyOf(forbid);
        }

        /** The steps of line, cause and repair. */
        @Override
        public List<String> steps() {
            return List.of(id + ".line", id + ".cause", id + ".repair");
        }
    }

    /**
     * Write a program.
     *
     * @param goals ids of what the program has to reach
     * @param environments ids of further machines that it is tried on, unseen
     * @param forbid functions that may not be called
     * @param bonusCalls so few calls of the API earn praise; 0 for none
     * @param key never shown
     */
    record Program(
            String id,
            Optional<Scene> scene,
            List<String> goals,
            List<String> environments,
            List<String> forbid,
            int bonusCalls,
            Key.Program key)
            implements Activity {
        public Program {
            goals = List.copyOf(goals);
            environments = List.copyOf(environments);
            forbid = List.copyOf(forbid);
        }

        @Override
        public List<String> steps() {
            return List.of(id);
        }
    }

    /**
     * Free text that a person marks.
     *
     * @param least fewest words; of Chinese, each character counts
     * @param most words
     */
    record Essay(String id, Optional<Scene> scene, int least, int most) implements Activity {

        /** Words where the author sets no limit. */
        public static final int MOST = 2_000;

        @Override
        public List<String> steps() {
            return List.of(id);
        }

        @Override
        public boolean gradedByMachine() {
            return false;
        }
    }
}
