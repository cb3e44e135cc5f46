/** Tests of code generation that need to see into it. */
@NullMarked
package dev.pagewalk.minic.code;

import org.jspecify.annotations.NullMarked;
