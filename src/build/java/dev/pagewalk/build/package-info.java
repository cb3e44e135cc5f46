/**
 * Compiles Pagewalk without Maven: the whole of it once, and after an edit the edited files alone, as long as other
 * classes
 * cannot tell the difference. The launcher uses it for {@code exec}, {@code check} and so on ({@link
 * dev.pagewalk.build.Compile}), and for {@code dev} ({@link dev.pagewalk.build.Develop}).
 *
 * <p>It does not know what Pagewalk is: which rooms are compiled, and against which libraries, the launcher tells it.
 */
package dev.pagewalk.build;
