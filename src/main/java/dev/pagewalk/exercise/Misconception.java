package dev.pagewalk.exercise;

import java.util.List;
import java.util.Map;

/**
 * A wrong idea of the library: the text is {@code misconception.<id>} in the translation bundles.
 *
 * @param cells formula by cell of a translation; names of cells stand for the student's own earlier values
 * @param says formulas whose values the text mentions as {0}, {1}...
 */
record Misconception(String id, Map<String, String> cells, List<String> says) {}
