package dev.pagewalk.people;

import dev.pagewalk.database.OnPostgres;
import org.junit.jupiter.api.Tag;

/** All that {@link AccountsTest} says of H2. */
@Tag("long")
@Tag("database")
@OnPostgres
class AccountsOnPostgresTest extends AccountsTest {}
