package dev.pagewalk.course;

import org.junit.jupiter.api.Tag;

/** All that {@link ProgressTest} says of H2. */
@Tag("long")
@Tag("database")
@OnPostgres
class ProgressOnPostgresTest extends ProgressTest {}
