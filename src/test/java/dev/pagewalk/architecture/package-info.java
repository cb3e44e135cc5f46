/** The rules of the house, held by tests: who may know whom, what the engine may not touch, that texts are complete. */
@NullMarked
package dev.pagewalk.architecture;

import org.jspecify.annotations.NullMarked;
