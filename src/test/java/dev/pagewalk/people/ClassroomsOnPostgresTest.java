package dev.pagewalk.people;

import dev.pagewalk.database.OnPostgres;
import org.junit.jupiter.api.Tag;

/** All that {@link ClassroomsTest} says of H2. */
@Tag("long")
@Tag("database")
@OnPostgres
class ClassroomsOnPostgresTest extends ClassroomsTest {}
