package dev.pagewalk.ui.lesson;

import dev.pagewalk.lesson.LessonSession;

/**
 * What the panel of an activity works with.
 *
 * @param machine the live machine beside it
 * @param changed to be called after each answer
 * @param predicted to be called once everything was predicted: the machine then shows the truth
 */
record Workplace(LessonSession session, MachinePanel machine, Runnable changed, Runnable predicted) {}
