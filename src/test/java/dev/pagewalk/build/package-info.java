/** What the launcher compiles without Maven, {@code src/build}, is right after every edit. */
package dev.pagewalk.build;
