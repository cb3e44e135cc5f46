/**
 * The Windows SDK's header files, as far as programs about memory use them: types, constants, structures, prototypes.
 *
 * <p>Only text: it doesn't know which of the functions exist here nor who reads the text. Names, values, parameter
 * names and member order are those of the SDK, for 32-bit x86; each class is one header file.
 */
@NullMarked
package dev.pagewalk.win32.header;

import org.jspecify.annotations.NullMarked;
