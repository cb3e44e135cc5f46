package dev.pagewalk.homework;

import dev.pagewalk.people.Membership;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Other times for many, as comma-separated values. The first line names the columns: {@code number} or {@code label} or both, and
 * any of {@code release}, {@code due}, {@code close} (such as {@code 2026-10-12 23:59}), {@code minutes}, {@code extra} (whole
 * numbers) and {@code why}. Each further line has a student number or a label; what is empty stays as it is.
 */
public final class GrantFile {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_LINES = 2_000;
    private static final Set<String> COLUMNS =
            Set.of("number", "label", "release", "due", "close", "minutes", "extra", "why");

    private final ZoneId zone;
    private final String why;
    private final Function<String, Optional<Membership>> numbered;
    private final List<Error> errors = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private GrantFile(ZoneId zone, String why, Function<String, Optional<Membership>> numbered) {
        this.zone = zone;
        this.why = why;
        this.numbered = numbered;
    }

    /**
     * What a line grants.
     *
     * @param number of the line in the file, from 1
     * @param whom a name or a label: text that people typed
     */
    public record Line(int number, String whom, Scope scope, Grant.Changes changes, String why) {}

    /**
     * What is wrong with a line.
     *
     * @param number of the line in the file, from 1; 0 if it is about the file
     * @param detail what stands there: text that people typed
     */
    public record Error(int number, GrantProblem problem, String detail) {}

    /** What is granted, or would be if nothing were wrong. */
    public record Outcome(List<Line> lines, List<Error> errors) {
        public Outcome {
            lines = List.copyOf(lines);
            errors = List.copyOf(errors);
        }

        static Outcome refused(GrantProblem problem) {
            return new Outcome(List.of(), List.of(new Error(0, problem, "")));
        }
    }

    static Outcome read(String csv, ZoneId zone, String why, Function<String, Optional<Membership>> numbered) {
        if (csv.length() > LONGEST) {
            return Outcome.refused(GrantProblem.TOO_LARGE);
        }
        Optional<List<Csv.Record>> records = Csv.records(csv);
        if (records.isEmpty()) {
            return Outcome.refused(GrantProblem.QUOTE);
        }
        if (records.get().isEmpty()) {
            return Outcome.refused(GrantProblem.NO_HEADER);
        }
        if (records.get().size() > MOST_LINES + 1) {
            return Outcome.refused(GrantProblem.TOO_LARGE);
        }
        var file = new GrantFile(zone, why, numbered);
        file.read(records.get());
        return new Outcome(file.lines, file.errors);
    }

    private void read(List<Csv.Record> records) {
        List<String> header = records.getFirst().cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        header.stream()
                .filter(name -> !COLUMNS.contains(name))
                .forEach(name -> wrong(records.getFirst().line(), GrantProblem.NO_COLUMN, name));
        if (!header.contains("number") && !header.contains("label") || new HashSet<>(header).size() < header.size()) {
            wrong(records.getFirst().line(), GrantProblem.NO_HEADER, "");
        }
        if (!errors.isEmpty()) {
            return;
        }
        var seen = new HashSet<Scope>();
        records.stream().skip(1).forEach(record -> {
            if (record.cells().size() == header.size()) {
                var cells = new HashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), record.cells().get(i).strip());
                }
                line(record.line(), cells, seen);
            } else {
                wrong(record.line(), GrantProblem.CELLS, record.cells().size() + "");
            }
        });
    }

    private void line(int number, Map<String, String> cells, Set<Scope> seen) {
        int before = errors.size();
        String student = cells.getOrDefault("number", "");
        String label = cells.getOrDefault("label", "");
        if (student.isEmpty() == label.isEmpty()) {
            wrong(number, GrantProblem.WHOM, "");
            return;
        }
        String whom = label;
        Scope scope = new Scope.OfLabel(label);
        if (!student.isEmpty()) {
            Optional<Membership> line = numbered.apply(student);
            if (line.isEmpty()) {
                wrong(number, GrantProblem.NO_SUCH_NUMBER, student);
                return;
            }
            whom = line.get().fullName();
            scope = new Scope.OfMember(line.get().id());
        }
        var changes = new Grant.Changes(
                time(number, cells, "release"),
                time(number, cells, "due"),
                time(number, cells, "close"),
                minutes(number, cells, "minutes"),
                minutes(number, cells, "extra"));
        String own = cells.getOrDefault("why", "");
        String reason = own.isEmpty() ? why : own;
        if (errors.size() > before) {
            return;
        }
        String told = whom;
        GrantRules.problems(scope, changes, reason).forEach(problem -> wrong(number, problem, told));
        if (!seen.add(scope)) {
            wrong(number, GrantProblem.TWICE, told);
        }
        if (errors.size() == before) {
            lines.add(new Line(number, told, scope, changes, reason));
        }
    }

    private Optional<Instant> time(int number, Map<String, String> cells, String column) {
        String cell = cells.getOrDefault(column, "");
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTimes.instant(LocalDateTime.parse(cell.replace(' ', 'T')), zone));
        } catch (DateTimeParseException noTime) {
            wrong(number, GrantProblem.NO_TIME, cell);
            return Optional.empty();
        }
    }

    private OptionalInt minutes(int number, Map<String, String> cells, String column) {
        String cell = cells.getOrDefault(column, "");
        if (cell.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!cell.matches("[0-9]{1,9}")) {
            wrong(number, GrantProblem.NO_NUMBER, cell);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(cell));
    }

    private void wrong(int number, GrantProblem problem, String detail) {
        errors.add(new Error(number, problem, detail.substring(0, Math.min(detail.length(), 100))));
    }
}
