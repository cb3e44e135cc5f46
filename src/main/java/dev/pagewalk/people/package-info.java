/**
 * Who there is, what they may do, and how they come in: accounts, classes with their sections and members, invitations,
 * devices that stay signed in.
 *
 * <p>A role belongs to a class; administrator is the only one that doesn't. Deliberately knows nothing of exercises: a person
 * is somebody here who has done nothing yet.
 */
@NullMarked
package dev.pagewalk.people;

import org.jspecify.annotations.NullMarked;
