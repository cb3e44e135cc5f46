package dev.pagewalk.minic;

/** What the preprocessor and the global scope know at some point: macros, types, tags, declarations. Immutable. */
final class Environment {}
