package dev.pagewalk.exercise.file;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.yaml.ExerciseFiles;
import dev.pagewalk.exercise.yaml.Problems;
import dev.pagewalk.exercise.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the lecture that the course is made from, in our words, and where it is taught.
 *
 * @param id its place in the lecture, such as {@code 2.6.1}
 * @param chapter title of its chapter if it is the first of one, else empty; by language tag
 * @param says what the lecture says, by language tag
 * @param today what is wrong with it or has changed since; empty if nothing, by language tag
 * @param lessons ids of exercises, at least one
 */
public record LectureLine(
        String id,
        Map<String, String> chapter,
        Map<String, String> says,
        Map<String, String> today,
        List<String> lessons) {

    private static final String FILE = "lecture.yaml";

    public LectureLine {
        chapter = Map.copyOf(chapter);
        says = Map.copyOf(says);
        today = Map.copyOf(today);
        lessons = List.copyOf(lessons);
    }

    public String chapter(Locale language) {
        return Exercise.inLanguage(chapter, language);
    }

    public String says(Locale language) {
        return Exercise.inLanguage(says, language);
    }

    public String today(Locale language) {
        return Exercise.inLanguage(today, language);
    }

    /** Reads lecture.yaml; a line that names a lesson which doesn't exist is a problem. */
    public static Optional<List<LectureLine>> read(ExerciseFiles files, Set<String> exercises, Problems problems) {
        return files.yaml(FILE, "lecture").map(file -> {
            var lines = new ArrayList<LectureLine>();
            for (Yaml item : file.list("lines")) {
                var line = (Yaml.Mapping) item;
                var lessons = new ArrayList<String>();
                for (Yaml lesson : line.list("lessons")) {
                    String id = Yaml.text(lesson);
                    if (exercises.contains(id)) {
                        lessons.add(id);
                    } else {
                        problems.error(files.path(FILE), lesson.span(), "exercise.lectureLesson", id);
                    }
                }
                lines.add(new LectureLine(
                        line.text("id", ""), line.texts("chapter"), line.texts("says"), line.texts("today"), lessons));
            }
            return List.copyOf(lines);
        });
    }
}
