/** Pagewalk without a server: runs programs and checks exercises from the command line. No web server, no Spring. */
@NullMarked
package dev.pagewalk.cli;

import org.jspecify.annotations.NullMarked;
