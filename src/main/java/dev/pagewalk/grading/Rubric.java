package dev.pagewalk.grading;

import java.util.ArrayList;
import java.util.List;
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

    /** Reads criteria, one a line, each with its percent at the end; lines without a number are left out. */
    public static Rubric read(String text) {
        var criteria = new ArrayList<Criterion>();
        text.lines().map(String::strip).forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && !parts.group(1).isBlank() && Integer.parseInt(parts.group(2)) <= MOST_PERCENT) {
                criteria.add(new Criterion(parts.group(1).strip(), Integer.parseInt(parts.group(2))));
            }
        });
        return new Rubric(criteria);
    }

    /** As it is typed. */
    public String written() {
        return String.join(
                "\n",
                criteria.stream().map(one -> one.text + ": " + one.percent).toList());
    }
}
