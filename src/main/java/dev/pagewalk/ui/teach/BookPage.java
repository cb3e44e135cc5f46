package dev.pagewalk.ui.teach;

import dev.pagewalk.book.Cell;
import dev.pagewalk.book.Gradebook;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.people.Membership;
import dev.pagewalk.ui.component.GradebookTable;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of the marks of a class what the browser's table shows. */
public final class BookPage {

    private BookPage() {}

    /**
     * The page's data.
     *
     * @param due makes a note of the moment at which something is due
     */
    public static GradebookTable.Book of(Gradebook.Table table, Function<Assigned, String> due) {
        Stream<GradebookTable.Column> own = table.columns().stream()
                .map(column -> new GradebookTable.Column(
                        column.assignment().title(), column.assignment().points(), due.apply(column)));
        Stream<GradebookTable.Column> outside =
                table.outside().keySet().stream().map(title -> new GradebookTable.Column(title, null, ""));
        return new GradebookTable.Book(
                Stream.concat(own, outside).toList(),
                table.lines().stream().map(line -> student(table, line)).toList());
    }

    private static GradebookTable.Student student(Gradebook.Table table, Gradebook.Line line) {
        Membership member = line.member();
        Stream<GradebookTable.Mark> own =
                table.columns().stream().map(column -> mark(line.cells().get(column.id())));
        Stream<GradebookTable.Mark> outside =
                table.outside().values().stream().map(marks -> outside(marks.get(member.id())));
        return new GradebookTable.Student(
                member.id(),
                member.fullName(),
                member.number() == null ? "" : member.number(),
                member.section() == null ? "" : member.section().name(),
                member.active(),
                line.points(),
                Stream.concat(own, outside).toList());
    }

    private static GradebookTable.Mark outside(@Nullable Double points) {
        return new GradebookTable.Mark(0, points, Set.of(), points != null);
    }

    private static GradebookTable.Mark mark(Cell cell) {
        return new GradebookTable.Mark(
                cell.workId().orElse(0L),
                cell.unmarked() ? null : cell.points(),
                cell.signs().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                cell.counts());
    }
}
