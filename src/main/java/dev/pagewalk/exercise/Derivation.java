package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Expression;
import java.util.Map;
import java.util.Optional;

/**
 * How a graded number is found, and how it is proved.
 *
 * @param step whose right answer it is
 * @param name by which a program that proves several numbers prints it
 * @param answer what gives the number
 * @param cells the answers of earlier cells, which this one may use by their names
 * @param proof the second way, if the author gave one
 */
public record Derivation(
        String step, String name, Expression answer, Map<String, Expression> cells, Optional<Proof> proof) {
    public Derivation {
        cells = Map.copyOf(cells);
    }
}
