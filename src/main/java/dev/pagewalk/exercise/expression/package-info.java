/**
 * Questions to a machine and to drawn numbers: the expression language (CEL) with our names and functions, templates
 * made of it, parameters and the streams of their numbers.
 *
 * <p>Knows no activities. {@link dev.pagewalk.exercise.expression.ExpressionLanguage} checks, {@link
 * dev.pagewalk.exercise.expression.Scope} says what names stand for.
 */
@NullMarked
package dev.pagewalk.exercise.expression;

import org.jspecify.annotations.NullMarked;
