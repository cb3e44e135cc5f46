package dev.pagewalk.ui.teach;

import dev.pagewalk.book.Cell;
import dev.pagewalk.book.Gradebook;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.people.Membership;
import dev.pagewalk.ui.component.GradebookTable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes of the marks of a class what the browser's table shows. */
public final class BookPage {

    private BookPage() {}

    /**
     * The page's data.
     *
     * @param due makes a note of the moment at which something is due
     */
    public static GradebookTable.Book of(Gradebook.Table table, Function<Assigned, String> due) {
        return new GradebookTable.Book(
                table.columns().stream()
                        .map(column -> new GradebookTable.Column(
                                column.assignment().title(), column.assignment().points(), due.apply(column)))
                        .toList(),
                table.lines().stream().map(line -> student(table, line)).toList());
    }

    private static GradebookTable.Student student(Gradebook.Table table, Gradebook.Line line) {
        Membership member = line.member();
        List<GradebookTable.Mark> marks = table.columns().stream()
                .map(column -> mark(line.cells().get(column.id())))
                .toList();
        return new GradebookTable.Student(
                member.id(),
                member.fullName(),
                member.number() == null ? "" : member.number(),
                member.section() == null ? "" : member.section().name(),
                member.active(),
                line.points(),
                marks);
    }

    private static GradebookTable.Mark mark(Cell cell) {
        boolean nothing = cell.entry().isEmpty() || cell.signs().contains(Cell.Sign.OPEN);
        return new GradebookTable.Mark(
                cell.workId().orElse(0L),
                nothing || cell.signs().contains(Cell.Sign.EXCUSED) ? null : cell.points(),
                cell.signs().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                cell.counts());
    }

    /** A moment on the wall of a class. */
    static String moment(java.time.Instant at, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(
                        java.time.format.FormatStyle.MEDIUM, java.time.format.FormatStyle.SHORT)
                .withLocale(language)
                .format(at.atZone(zone));
    }
}
