package dev.pagewalk.people;

import dev.pagewalk.people.RosterColumns.Meaning;
import dev.pagewalk.people.RosterProblem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a class list says, line by line, and all that is wrong with it at once. Hostile input: nothing of it is believed.
 *
 * @param encoding how its bytes were read
 * @param recognised the headings that count
 * @param passedOver the headings that don't
 */
record RosterFile(
        List<RosterLine> lines,
        List<RosterProblem> problems,
        String encoding,
        List<String> recognised,
        List<String> passedOver) {

    static final int MOST_LINES = 2000;
    private static final int MOST_PROBLEMS = 100;

    static RosterFile read(byte[] bytes) {
        return switch (RosterText.read(bytes)) {
            case RosterText.Reading.Refused refused -> refused(new RosterProblem(refused.problem(), 0), "");
            case RosterText.Reading.Read read ->
                new Reader(read.text().text(), read.text().encoding().name()).read();
        };
    }

    private static RosterFile refused(RosterProblem problem, String encoding) {
        return new RosterFile(List.of(), List.of(problem), encoding, List.of(), List.of());
    }

    /** Reads one text. */
    private static final class Reader {

        private final String encoding;
        private String text;
        private long skipped;
        private final List<RosterLine> lines = new ArrayList<>();
        private final List<RosterProblem> problems = new ArrayList<>();
        private final Map<String, Long> numbers = new HashMap<>();

        Reader(String text, String encoding) {
            this.text = text;
            this.encoding = encoding;
        }

        RosterFile read() {
            char separator = separator();
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(false)
                    .get();
            long line = 1;
            RosterColumns columns = null;
            try (CSVParser parser = CSVParser.parse(text, format)) {
                Iterator<CSVRecord> records = parser.iterator();
                while (hasNext(records)) {
                    long at = skipped + line;
                    List<String> fields = Arrays.asList(records.next().values());
                    line = parser.getCurrentLineNumber() + 1;
                    if (fields.stream().allMatch(String::isBlank)) {
                        continue;
                    }
                    if (columns == null) {
                        columns = new RosterColumns(fields);
                        if (!columns.named()) {
                            return refused(
                                    new RosterProblem(Kind.NO_NAMES, at, shortened(String.join(" ", fields))),
                                    encoding);
                        }
                        for (String heading : columns.twice()) {
                            problems.add(new RosterProblem(Kind.COLUMN_TWICE, at, shortened(heading)));
                        }
                    } else if (lines.size() >= MOST_LINES) {
                        return refused(new RosterProblem(Kind.TOO_LONG, 0), encoding);
                    } else if (problems.size() < MOST_PROBLEMS && !passed(columns, fields)) {
                        line(columns, at, fields).ifPresent(lines::add);
                    }
                }
            } catch (IOException | UncheckedIOException broken) {
                return refused(new RosterProblem(Kind.QUOTES, skipped + line), encoding);
            }
            if (columns == null || lines.isEmpty() && problems.isEmpty()) {
                return refused(new RosterProblem(Kind.EMPTY, 0), encoding);
            }
            return new RosterFile(
                    List.copyOf(lines), List.copyOf(problems), encoding, columns.recognised(), columns.passedOver());
        }

        private static boolean hasNext(Iterator<CSVRecord> records) throws IOException {
            try {
                return records.hasNext();
            } catch (IllegalStateException broken) {
                throw new IOException(broken);
            }
        }

        /** As a first line of Excel says, else whichever the first line has most of. */
        private char separator() {
            if (text.length() > 5 && text.regionMatches(true, 0, "sep=", 0, 4)) {
                char said = text.charAt(4);
                int end = text.indexOf('\n');
                text = end < 0 ? "" : text.substring(end + 1);
                skipped = 1;
                return said == '"' || said == '\r' || said == '\n' ? ',' : said;
            }
            String first =
                    text.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
            char most = ',';
            for (char candidate : new char[] {';', '\t'}) {
                if (count(first, candidate) > count(first, most)) {
                    most = candidate;
                }
            }
            return most;
        }

        private static long count(String text, char wanted) {
            return text.chars().filter(one -> one == wanted).count();
        }

        /** The points of Canvas, and its made-up student. */
        private static boolean passed(RosterColumns columns, List<String> fields) {
            String name = columns.value(fields, Meaning.NAME);
            return columns.ofCanvas() && (name.equals("Points Possible") || name.equals("Student, Test"));
        }

        private Optional<RosterLine> line(RosterColumns columns, long at, List<String> fields) {
            int before = problems.size();
            String name = checked(
                    columns,
                    at,
                    columns.has(Meaning.NAME) ? Meaning.NAME : Meaning.LAST_NAME,
                    name(columns, fields),
                    MemberDetails.LONGEST_NAME);
            String number = number(columns, at, fields);
            String section = columns.has(Meaning.SECTION)
                    ? checked(
                            columns,
                            at,
                            Meaning.SECTION,
                            columns.value(fields, Meaning.SECTION),
                            Classrooms.LONGEST_SECTION)
                    : null;
            Set<String> labels = columns.has(Meaning.LABELS) ? labels(columns, at, fields) : null;
            String login = checked(columns, at, Meaning.LOGIN, columns.value(fields, Meaning.LOGIN), 120);
            String outside = checked(columns, at, Meaning.OUTSIDE_ID, columns.value(fields, Meaning.OUTSIDE_ID), 64);
            if (name.isEmpty() && problems.size() == before) {
                problems.add(new RosterProblem(Kind.NO_NAME, at));
            }
            if (!number.isEmpty()) {
                Long first = numbers.putIfAbsent(PlainLine.key(number), at);
                if (first != null) {
                    problems.add(new RosterProblem(Kind.NUMBER_TWICE, at, number, String.valueOf(first)));
                }
            }
            return problems.size() > before
                    ? Optional.empty()
                    : Optional.of(new RosterLine(at, name, number, section, labels, orNull(login), orNull(outside)));
        }

        private static String name(RosterColumns columns, List<String> fields) {
            if (columns.has(Meaning.NAME)) {
                String name = columns.value(fields, Meaning.NAME);
                int comma = name.indexOf(',');
                return columns.ofCanvas() && comma > 0
                        ? name.substring(comma + 1).strip() + " "
                                + name.substring(0, comma).strip()
                        : name;
            }
            String first = columns.value(fields, Meaning.FIRST_NAME);
            String last = columns.value(fields, Meaning.LAST_NAME);
            return columns.chinese() ? last + first : first + " " + last;
        }

        private String number(RosterColumns columns, long at, List<String> fields) {
            Meaning from = columns.value(fields, Meaning.NUMBER).isEmpty() && columns.ofCanvas()
                    ? columns.value(fields, Meaning.LOGIN).isEmpty() ? Meaning.OUTSIDE_ID : Meaning.LOGIN
                    : Meaning.NUMBER;
            String typed = columns.value(fields, from);
            // how Excel is told to keep zeros at the beginning
            String number = typed.length() > 3 && typed.startsWith("=\"") && typed.endsWith("\"")
                    ? typed.substring(2, typed.length() - 1)
                    : typed;
            return checked(columns, at, from, number, MemberDetails.LONGEST_NUMBER);
        }

        private Set<String> labels(RosterColumns columns, long at, List<String> fields) {
            String typed = checked(columns, at, Meaning.LABELS, columns.value(fields, Meaning.LABELS), 1000);
            Optional<Set<String>> labels = MemberDetails.labels(List.of(typed.split("[,;|/、，；]")));
            if (labels.isEmpty()) {
                problems.add(new RosterProblem(Kind.UNFIT, at, shortened(columns.heading(Meaning.LABELS))));
            }
            return labels.orElse(Set.of());
        }

        private String checked(RosterColumns columns, long at, Meaning column, String typed, int longest) {
            if (!typed.isEmpty() && "=@+".indexOf(typed.charAt(0)) >= 0) {
                problems.add(new RosterProblem(Kind.FORMULA, at, shortened(columns.heading(column))));
                return "";
            }
            Optional<String> plain = PlainLine.of(typed, longest);
            if (plain.isEmpty()) {
                problems.add(new RosterProblem(Kind.UNFIT, at, shortened(columns.heading(column))));
            }
            return plain.orElse("");
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private static String shortened(String text) {
            return PlainLine.of(text.substring(0, Math.min(text.length(), 80)), 80)
                    .orElse("?");
        }
    }
}
