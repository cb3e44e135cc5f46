/**
 * People and what they did: accounts, attempts at exercises, answers, drafts.
 *
 * <p>Other rooms come in by two doors, {@link dev.pagewalk.people.Accounts} and {@link dev.pagewalk.course.Progress};
 * entities and repositories stay inside. Every method about a person's work takes the id of that person's account and
 * never returns or changes another's. What was answered is appended, never overwritten. When a method has returned,
 * what it saved is on disk and survives the death of the process.
 *
 * <p>Deliberately knows nothing of browsers, sessions and the meaning of an answer: it keeps what the exercise room
 * graded.
 */
@NullMarked
package dev.pagewalk.course;

import org.jspecify.annotations.NullMarked;
