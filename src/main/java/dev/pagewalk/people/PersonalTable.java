package dev.pagewalk.people;

import java.util.Set;

/**
 * A table that says something of a person, and what becomes of it when the person is erased.
 *
 * @param columns those that refer to an account or a line of a class; none if the table is reached through another
 * @param where which of its rows are about the person: SQL with the parameters {@code :account} and {@code :lines}
 * @param erasing SQL that takes out name, number, texts and programs, with the same parameters and {@code :subjects};
 *     {@code :lines} are then only those that no class holds. Empty if what is there says nothing of who it was.
 */
public record PersonalTable(String table, Set<String> columns, String where, String erasing) {}
