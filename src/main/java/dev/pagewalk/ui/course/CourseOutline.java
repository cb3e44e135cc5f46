package dev.pagewalk.ui.course;

import java.util.List;
import java.util.Locale;

/** What the course page lists; made from the exercise catalogue. */
public interface CourseOutline {

    /** The modules in the order of the course, with their texts in the language. */
    List<Module> modules(Locale language);

    /**
     * A part of the course.
     *
     * @param title as shown
     * @param summary one sentence; may be empty
     */
    record Module(String title, String summary, List<Lesson> lessons) {}

    /**
     * A lesson or exercise.
     *
     * @param id the id under which {@code Progress} knows it, and the path below {@code /lesson/}
     * @param minutes how long it takes; 0 if unknown
     * @param steps ids of the steps that are answered
     */
    record Lesson(String id, String title, String summary, int minutes, List<String> steps) {}
}
