package dev.pagewalk.exercise.kind.program;

import dev.pagewalk.exercise.Environment;
import dev.pagewalk.exercise.Goal;
import dev.pagewalk.exercise.expression.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * What is begun with, what has to be reached, where else it is tried, and a program that does it: never shown.
 *
 * @param needless functions that the solution calls and could do without
 */
record ProgramKey(
        Template starter, List<Goal> goals, List<Environment> environments, Template solution, List<String> needless) {
    /** The wrong ideas that missing a goal or failing in an environment shows. */
    List<String> ideas() {
        var all = new ArrayList<>(Goal.ideas(goals));
        all.addAll(Environment.ideas(environments));
        return all;
    }

    ProgramKey {
        goals = List.copyOf(goals);
        environments = List.copyOf(environments);
        needless = List.copyOf(needless);
    }
}
