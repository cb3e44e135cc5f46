/**
 * Files of exercises as text and as trees that know where each piece stands: YAML with limits, schemas, problems by
 * place.
 *
 * <p>Knows nothing of what the files mean.
 */
@NullMarked
package dev.pagewalk.exercise.yaml;

import org.jspecify.annotations.NullMarked;
