package dev.pagewalk.book;

import dev.pagewalk.homework.Assigned;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.SafeTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The marks of a class as rows of text, for tables of other systems. */
public final class GradebookCsv {

    /** What Canvas takes for "needn't be done", see its guide on importing grades. */
    private static final String CANVAS_EXCUSED = "EX";

    /** For whom. */
    public enum Layout {
        /** As Canvas reads it in: its own names and numbers first. */
        CANVAS,
        /** As Moodle reads it in: by ID number or address. */
        MOODLE,
        /** For people. */
        PLAIN
    }

    private GradebookCsv() {}

    /** The file's text: a heading, then a row for each student. */
    public static String of(Gradebook.Table table, Layout layout) {
        var rows = new ArrayList<List<String>>();
        if (layout == Layout.CANVAS) {
            rows.add(possible(table));
        }
        table.lines().forEach(line -> rows.add(row(table, line, layout)));
        return SafeTable.of(headings(table, layout), rows);
    }

    private static List<String> headings(Gradebook.Table table, Layout layout) {
        var head = new ArrayList<String>(
                switch (layout) {
                    case CANVAS -> List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section");
                    case MOODLE -> List.of("Full name", "ID number", "Email address", "Groups");
                    case PLAIN -> List.of("Name", "Student number", "Section");
                });
        table.columns().forEach(column -> head.add(title(column)));
        head.addAll(table.outside().keySet());
        if (layout != Layout.CANVAS) {
            head.add("Total");
        }
        return head;
    }

    /** Canvas knows a column by its title. Two of the same title are told apart by their numbers. */
    private static String title(Assigned column) {
        return column.assignment().title() + " (" + column.id() + ")";
    }

    private static List<String> possible(Gradebook.Table table) {
        var row = new ArrayList<>(List.of("    Points Possible", "", "", "", ""));
        table.columns().forEach(column -> row.add(number(column.assignment().points())));
        // what full marks come to elsewhere isn't known here
        table.outside().keySet().forEach(title -> row.add(""));
        return row;
    }

    private static List<String> row(Gradebook.Table table, Gradebook.Line line, Layout layout) {
        Membership member = line.member();
        String section = member.section() == null ? "" : member.section().name();
        String number = Optional.ofNullable(member.number()).orElse("");
        String login = Optional.ofNullable(member.login()).orElse("");
        var row = new ArrayList<String>(
                switch (layout) {
                    case CANVAS ->
                        List.of(
                                member.fullName(),
                                Optional.ofNullable(member.outsideId()).orElse(""),
                                number,
                                login,
                                section);
                    case MOODLE -> List.of(member.fullName(), number, login, section);
                    case PLAIN -> List.of(member.fullName(), number, section);
                });
        table.columns()
                .forEach(column -> row.add(Optional.ofNullable(line.cells().get(column.id()))
                        .map(cell -> mark(cell, layout))
                        .orElse("")));
        table.outside()
                .values()
                .forEach(marks -> row.add(Optional.ofNullable(marks.get(member.id()))
                        .map(GradebookCsv::number)
                        .orElse("")));
        if (layout != Layout.CANVAS) {
            row.add(number(line.points()));
        }
        return row;
    }

    /** Nobody has a zero for what isn't asked of him, or isn't handed in and not due yet. */
    private static String mark(Cell cell, Layout layout) {
        if (cell.signs().contains(Cell.Sign.EXCUSED) && layout == Layout.CANVAS) {
            return CANVAS_EXCUSED;
        }
        return cell.unmarked() ? "" : number(cell.points());
    }

    /** At most three digits behind the point, which is a point in every language. */
    private static String number(double points) {
        return new BigDecimal(String.format(Locale.ROOT, "%.3f", points))
                .stripTrailingZeros()
                .toPlainString();
    }
}
