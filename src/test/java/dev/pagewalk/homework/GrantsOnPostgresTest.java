package dev.pagewalk.homework;

import dev.pagewalk.database.OnPostgres;
import org.junit.jupiter.api.Tag;

/** All that {@link GrantsTest} says of H2. */
@Tag("long")
@Tag("database")
@OnPostgres
class GrantsOnPostgresTest extends GrantsTest {}
