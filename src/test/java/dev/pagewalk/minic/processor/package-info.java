/** Tests of the processor that need to see into it. */
@NullMarked
package dev.pagewalk.minic.processor;

import org.jspecify.annotations.NullMarked;
