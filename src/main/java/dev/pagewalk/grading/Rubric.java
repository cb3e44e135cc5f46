package dev.pagewalk.grading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a free answer is marked by. */
public record Rubric(List<Criterion> criteria) {

    public static final Rubric NONE = new Rubric(List.of());
    public static final int LONGEST = 4000;

    private static final Pattern LINE = Pattern.compile("(.*?)[\\s:：=]*(\\d{1,3})\\s*[%％]?");
    private static final int MOST_PERCENT = 100;

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /** @param percent what it counts, 0 to 100 */
    public record Criterion(String text, int percent) {}

    /** Reads criteria, one a line, each with its percent at the end; other lines are left out, see {@link #unread}. */
    public static Rubric read(String text) {
        return new Rubric(text.lines().flatMap(line -> criterion(line).stream()).toList());
    }

    /** Lines that are no criterion and not blank. */
    public static List<String> unread(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && criterion(line).isEmpty())
                .toList();
    }

    private static Optional<Criterion> criterion(String line) {
        Matcher parts = LINE.matcher(line.strip());
        return parts.matches() && !parts.group(1).isBlank() && Integer.parseInt(parts.group(2)) <= MOST_PERCENT
                ? Optional.of(new Criterion(parts.group(1).strip(), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** As it is typed. */
    public String written() {
        return String.join(
                "\n",
                criteria.stream().map(one -> one.text + ": " + one.percent).toList());
    }
}
