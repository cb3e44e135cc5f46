/**
 * The lesson page: short text steps beside the live machine, answers checked one by one. Shows what {@link
 * dev.pagewalk.lesson.LessonSession} hands out and knows no right answer before it was given.
 */
@NullMarked
package dev.pagewalk.ui.lesson;

import org.jspecify.annotations.NullMarked;
