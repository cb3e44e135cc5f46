/** Tests of the compiler and the processor, through the machine where a whole program runs. */
@NullMarked
package dev.pagewalk.minic;

import org.jspecify.annotations.NullMarked;
