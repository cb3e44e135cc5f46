package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.exercise.AnswerParser;

/** What became of something that a student handed in. */
public sealed interface Submitted {

    /** It was graded and is on disk. */
    record Recorded(Answer answer) implements Submitted {}

    /** It couldn't be read without asking; nothing was counted. */
    record AskedBack(AnswerParser.Reading reading) implements Submitted {}
}
