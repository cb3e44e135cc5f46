package dev.pagewalk.course;

import dev.pagewalk.database.OnPostgres;
import org.junit.jupiter.api.Tag;

/** All that {@link ProgressTest} says of H2. */
@Tag("long")
@Tag("database")
@OnPostgres
class ProgressOnPostgresTest extends ProgressTest {}
