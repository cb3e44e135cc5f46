package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Expression;

/** The wrong answer that a misconception gives. */
public record Trap(String misconception, Expression value) {}
