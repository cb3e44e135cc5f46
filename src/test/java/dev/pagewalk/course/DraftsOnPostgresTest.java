package dev.pagewalk.course;

import dev.pagewalk.database.OnPostgres;
import org.junit.jupiter.api.Tag;

/** All that {@link DraftsTest} says of H2. */
@Tag("long")
@Tag("database")
@OnPostgres
class DraftsOnPostgresTest extends DraftsTest {}
