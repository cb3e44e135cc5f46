package dev.pagewalk.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Marks that were given elsewhere, as separated values: a column with student numbers, and one for each mark. Hostile input:
 * nothing of it is believed.
 */
final class OutsideFile {

    static final int LONGEST_TITLE = 120;
    static final int MOST_BYTES = 1_000_000;
    private static final int MOST_LINES = 2_000;
    private static final int MOST_COLUMNS = 50;
    private static final double MOST_POINTS = 100_000;
    private static final Set<String> NUMBERS = Set.of("number", "student number", "id number", "sis user id", "学号");
    /** Columns that say whose line it is, and nothing else. */
    private static final Set<String> NAMES = Set.of(
            "name", "student", "full name", "section", "groups", "email address", "id", "sis login id", "姓名", "小班");

    private static final Pattern MARK = Pattern.compile("-?\\d{1,6}([.,]\\d{1,6})?");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}]|^\\s*[=+@-]");

    private final List<OutsidePlan.Problem> problems = new ArrayList<>();
    private final Map<String, Map<Long, Double>> marks = new LinkedHashMap<>();
    private final Set<Long> seen = new HashSet<>();

    private OutsideFile() {}

    /** @param numbered the line of the class with a student number */
    static OutsidePlan read(byte[] bytes, Function<String, Optional<Long>> numbered) {
        var file = new OutsideFile();
        if (bytes.length > MOST_BYTES) {
            file.wrong(0, OutsidePlan.Kind.TOO_LARGE, "");
        } else {
            file.take(bytes, numbered);
        }
        return new OutsidePlan(file.problems.isEmpty() ? file.marks : Map.of(), file.seen, file.problems);
    }

    private void take(byte[] bytes, Function<String, Optional<Long>> numbered) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            wrong(0, OutsidePlan.Kind.ENCODING, "");
            return;
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(
                plain,
                CSVFormat.DEFAULT.builder().setDelimiter(separator(plain)).get())) {
            lines(parser.getRecords(), numbered);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            wrong(0, OutsidePlan.Kind.QUOTES, "");
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    private void lines(List<CSVRecord> records, Function<String, Optional<Long>> numbered) {
        if (records.size() < 2) {
            wrong(0, OutsidePlan.Kind.EMPTY, "");
            return;
        }
        if (records.size() > MOST_LINES || records.getFirst().size() > MOST_COLUMNS) {
            wrong(0, OutsidePlan.Kind.TOO_LARGE, "");
            return;
        }
        List<String> head = records.getFirst().stream().map(String::strip).toList();
        int number = -1;
        for (int i = 0; i < head.size(); i++) {
            String key = head.get(i).toLowerCase(Locale.ROOT);
            if (NUMBERS.contains(key)) {
                number = number < 0 ? i : number;
            } else if (!NAMES.contains(key)) {
                title(head.get(i));
            }
        }
        if (number < 0) {
            wrong(1, OutsidePlan.Kind.NO_NUMBER_COLUMN, "");
        }
        if (marks.isEmpty()) {
            wrong(1, OutsidePlan.Kind.NO_MARKS, "");
        }
        if (!problems.isEmpty()) {
            return;
        }
        for (int i = 1; i < records.size(); i++) {
            line(i + 1, records.get(i), head, number, numbered);
        }
    }

    private void title(String title) {
        if (title.isEmpty()
                || title.length() > LONGEST_TITLE
                || UNFIT.matcher(title).find()) {
            wrong(1, OutsidePlan.Kind.TITLE, title);
        } else if (marks.put(title, new LinkedHashMap<>()) != null) {
            wrong(1, OutsidePlan.Kind.TITLE_TWICE, title);
        }
    }

    private void line(
            int line, CSVRecord record, List<String> head, int number, Function<String, Optional<Long>> numbered) {
        if (record.stream().allMatch(String::isBlank)) {
            return;
        }
        if (record.size() != head.size()) {
            wrong(line, OutsidePlan.Kind.CELLS, record.size() + "");
            return;
        }
        String student = record.get(number).strip();
        Optional<Long> whose = student.isEmpty() ? Optional.empty() : numbered.apply(student);
        if (whose.isEmpty()) {
            wrong(line, OutsidePlan.Kind.NO_SUCH_NUMBER, student);
            return;
        }
        if (!seen.add(whose.get())) {
            wrong(line, OutsidePlan.Kind.NUMBER_TWICE, student);
            return;
        }
        for (int i = 0; i < head.size(); i++) {
            String typed = record.get(i).strip();
            Map<Long, Double> column = marks.get(head.get(i));
            if (column != null && !typed.isEmpty()) {
                if (MARK.matcher(typed).matches()
                        && Math.abs(Double.parseDouble(typed.replace(',', '.'))) <= MOST_POINTS) {
                    column.put(whose.get(), Double.parseDouble(typed.replace(',', '.')));
                } else {
                    wrong(line, OutsidePlan.Kind.NO_MARK, typed);
                }
            }
        }
    }

    private void wrong(int line, OutsidePlan.Kind kind, String detail) {
        problems.add(new OutsidePlan.Problem(line, kind, detail.length() > 60 ? detail.substring(0, 60) : detail));
    }
}
