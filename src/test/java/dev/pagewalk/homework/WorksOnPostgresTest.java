package dev.pagewalk.homework;

import dev.pagewalk.database.OnPostgres;
import org.junit.jupiter.api.Tag;

/** All that {@link WorksTest} says of H2. */
@Tag("long")
@Tag("database")
@OnPostgres
class WorksOnPostgresTest extends WorksTest {}
