package dev.pagewalk.homework;

import dev.pagewalk.database.OnPostgres;
import org.junit.jupiter.api.Tag;

/** All that {@link HandingInTest} says of H2. */
@Tag("long")
@Tag("database")
@OnPostgres
class HandingInOnPostgresTest extends HandingInTest {}
