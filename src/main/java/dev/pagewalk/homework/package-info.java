/**
 * Homework of a class: what is asked until when, other times for some, who began it with which numbers, what was handed in.
 *
 * <p>Two doors: {@link dev.pagewalk.homework.Assignments} for those who set it and {@link dev.pagewalk.homework.Works} for
 * those who do it. What a student does in a task is an attempt of {@link dev.pagewalk.course.Progress} like any other, filed
 * under an id of its own, so that practice and other homework of the same exercise know nothing of it.
 *
 * <p>When something may be done is worked out from the server's clock at every request and kept nowhere: {@link
 * dev.pagewalk.homework.Window}. Deliberately knows nothing of grades.
 */
@NullMarked
package dev.pagewalk.homework;

import org.jspecify.annotations.NullMarked;
