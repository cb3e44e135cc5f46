package dev.pagewalk.exercise.version;

import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Remark;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Understands what the first release kept of a grade: one sentence a line, each a key with its arguments between tabs.
 * What it said is told as findings; nothing is computed again.
 */
public final class EarlierFeedback {

    private static final String FEEDBACK = "exercise.feedback.";
    private static final String MISCONCEPTION = "misconception.";
    private static final String OWN = "exercise.own";

    private static final Map<String, Remark> REMARKS = Map.ofEntries(
            Map.entry("right", Remark.RIGHT),
            Map.entry("built", Remark.BUILT),
            Map.entry("follows", Remark.FOLLOWS),
            Map.entry("shown", Remark.SHOWN),
            Map.entry("partly", Remark.PARTLY),
            Map.entry("wrong", Remark.WRONG),
            Map.entry("wrongChoice", Remark.WRONG_CHOICE),
            Map.entry("wrongLabel", Remark.WRONG_LABEL),
            Map.entry("line", Remark.WRONG_LINE),
            Map.entry("unexpected", Remark.UNEXPECTED),
            Map.entry("fault", Remark.FAULT),
            Map.entry("noFault", Remark.NO_FAULT),
            Map.entry("repaired", Remark.REPAIRED),
            Map.entry("tooLong", Remark.TOO_LONG),
            Map.entry("tooMuchOutput", Remark.TOO_MUCH_OUTPUT),
            Map.entry("tooMuchMemory", Remark.TOO_MUCH_MEMORY));

    private EarlierFeedback() {}

    /** The findings of a kept column. */
    public static List<Finding> findings(String kept) {
        return kept.isEmpty()
                ? List.of()
                : kept.lines().map(EarlierFeedback::finding).toList();
    }

    private static Finding finding(String line) {
        List<String> words = List.of(line.split("\t", -1));
        String key = words.getFirst();
        List<String> arguments = words.subList(1, words.size());
        try {
            return known(key, arguments);
        } catch (NumberFormatException | IndexOutOfBoundsException | NoSuchElementException otherwise) {
            return new Finding.Legacy(key, arguments);
        }
    }

    private static Finding known(String key, List<String> arguments) {
        if (key.startsWith(MISCONCEPTION)) {
            return new Finding.Idea(key.substring(MISCONCEPTION.length()), arguments);
        }
        if (key.equals(OWN)) {
            return new Finding.OwnIdea(arguments.getFirst(), languages(arguments));
        }
        String word = key.startsWith(FEEDBACK) ? key.substring(FEEDBACK.length()) : "";
        if (REMARKS.containsKey(word)) {
            return new Finding.Said(Objects.requireNonNull(REMARKS.get(word)));
        }
        return switch (word) {
            case "goal" -> new Finding.Goal(arguments.getFirst(), Boolean.parseBoolean(arguments.get(1)));
            case "environment" -> new Finding.Failed(arguments.getFirst(), languages(arguments));
            case "notBuilt" -> new Finding.Reached(number(arguments, 0), number(arguments, 1));
            case "notRepaired" -> new Finding.Passed(number(arguments, 0), number(arguments, 1));
            case "orderWrong" -> new Finding.Kept(number(arguments, 0), number(arguments, 1));
            case "orderExtra" -> new Finding.Extra(number(arguments, 0));
            case "orderMissing" -> new Finding.Absent(number(arguments, 0));
            case "forbidden" ->
                new Finding.Forbidden(List.of(arguments.getFirst().split(", ")));
            case "bonus" -> new Finding.FewCalls(Long.parseLong(arguments.getFirst()));
            case "handedIn" -> new Finding.Words(number(arguments, 0));
            default -> new Finding.Legacy(key, arguments);
        };
    }

    private static Map<String, String> languages(List<String> arguments) {
        return Map.of("en", arguments.get(1), "zh", arguments.get(2));
    }

    private static int number(List<String> arguments, int at) {
        return Integer.parseInt(arguments.get(at));
    }
}
