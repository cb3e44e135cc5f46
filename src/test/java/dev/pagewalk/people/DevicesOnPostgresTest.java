package dev.pagewalk.people;

import dev.pagewalk.database.OnPostgres;
import org.junit.jupiter.api.Tag;

/** All that {@link DevicesTest} says of H2. */
@Tag("long")
@Tag("database")
@OnPostgres
class DevicesOnPostgresTest extends DevicesTest {}
