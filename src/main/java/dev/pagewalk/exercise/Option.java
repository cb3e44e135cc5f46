package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Something to choose.
 *
 * @param right tells whether it is to be chosen
 * @param misconception of whoever chooses it though it is wrong; null if none is known
 * @param last true if it stands behind those that are shuffled
 */
public record Option(String id, Expression right, @Nullable String misconception, boolean last) {}
