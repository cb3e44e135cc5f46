package dev.pagewalk.exercise;

import dev.pagewalk.exercise.AnswerReading.Unreadable;
import dev.pagewalk.exercise.AnswerReading.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms of answers as text and back: what kinds of activities share. */
public final class Answers {

    /** The name of the right answer where a person approves answers. */
    public static final String RIGHT = "right";

    /** The name of what those miss who do nothing. */
    public static final String MISSED = "missed";

    /** Between ids, and between ids as students' browsers give them. */
    private static final String COMMA = ", ";

    private Answers() {}

    /** The usual way to write an answer. */
    public static String write(Answer answer) {
        return switch (answer) {
            case Answer.Number number -> Long.toString(number.value());
            case Answer.Fault fault -> "fault";
            case Answer.Numbers numbers ->
                numbers.values().stream().map(String::valueOf).collect(Collectors.joining(COMMA));
            case Answer.Text text -> text.text();
            case Answer.Chosen chosen -> String.join(COMMA, chosen.ids());
            case Answer.Ordered ordered -> String.join(COMMA, ordered.ids());
            case Answer.Calls calls -> String.join("\n", calls.lines());
            case Answer.Program program -> program.source();
        };
    }

    /** The parts of an answer that is a list; the answer itself if it is one thing. */
    public static List<String> parts(Activity activity, String step, Answer answer) {
        return switch (answer) {
            case Answer.Chosen chosen -> chosen.ids();
            case Answer.Ordered ordered -> ordered.ids();
            case Answer.Calls calls -> calls.lines();
            default -> List.of(activity.write(step, answer));
        };
    }

    /**
     * Reads ids with commas between them.
     *
     * @param known all there are
     * @param most how many there may be
     */
    public static AnswerReading chosen(String given, Collection<String> known, int most) {
        return ids(given, known, most, true);
    }

    /** Reads ids in an order, with commas between them. */
    public static AnswerReading ordered(String given, Collection<String> known) {
        return ids(given, known, known.size(), false);
    }

    private static AnswerReading ids(String given, Collection<String> known, int most, boolean any) {
        List<String> ids = Stream.of(given.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        var seen = new LinkedHashSet<String>();
        for (String id : ids) {
            if (!known.contains(id)) {
                return Unreadable.of(Why.NO_ID, id, String.join(COMMA, known));
            }
            if (!seen.add(id)) {
                return Unreadable.of(Why.TWICE, id);
            }
        }
        if (ids.isEmpty()) {
            return new AnswerReading.Blank();
        }
        return ids.size() > most
                ? Unreadable.of(Why.SEVERAL)
                : new AnswerReading.Understood(any ? new Answer.Chosen(ids) : new Answer.Ordered(ids));
    }

    /** Reads a program. */
    public static AnswerReading program(String given) {
        return given.isBlank() ? new AnswerReading.Blank() : new AnswerReading.Understood(new Answer.Program(given));
    }

    /** Reads the number of a line, from 1. */
    public static AnswerReading line(String given) {
        String line = given.strip();
        if (line.isEmpty()) {
            return new AnswerReading.Blank();
        }
        return line.matches("[1-9][0-9]{0,5}")
                ? new AnswerReading.Understood(new Answer.Number(Long.parseLong(line)))
                : Unreadable.of(Why.LINE);
    }

    /** What a person approves of a step: the right answer, then what each misconception answers, by id. */
    public static Map<String, String> approved(Activity activity, String step, Expected expected) {
        var wrong = new TreeMap<String, String>();
        expected.wrong().forEach((idea, answers) -> wrong.put(idea, words(activity, step, answers)));
        return approved(words(activity, step, expected.right()), wrong);
    }

    /** The same from words. */
    public static Map<String, String> approved(String right, Map<String, String> wrong) {
        var all = new LinkedHashMap<String, String>();
        all.put(RIGHT, right);
        all.putAll(wrong);
        return all;
    }

    private static String words(Activity activity, String step, List<Answer> answers) {
        var all = new ArrayList<String>();
        answers.forEach(answer -> all.add(activity.write(step, answer)));
        return String.join(COMMA, all);
    }
}
