package dev.pagewalk.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Kind;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Task;
import dev.pagewalk.homework.Timetable;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.Section;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Marks as other systems read them in. */
class GradebookCsvTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final Gradebook.Table table = new Gradebook.Table(
            List.of(assigned(7, "Walks, by hand")),
            Map.of(),
            List.of(
                    new Gradebook.Line(
                            line(1, "Ada", "0042"),
                            Map.of(
                                    7L,
                                    new Cell(
                                            Optional.of(1L),
                                            Optional.of(new Entry(7.5, 10, List.of(), false, false, 0)),
                                            Set.of()))),
                    new Gradebook.Line(line(2, "=HYPERLINK(\"x\")", null), Map.of())));

    private static Assigned assigned(long id, String title) {
        var task = new Task("m/e", "m/e", "0".repeat(64), Optional.empty());
        var assignment = new Assignment(
                title,
                Kind.HOMEWORK,
                List.of(Slot.of("a", task, 10)),
                AttemptPolicy.USUAL,
                Timetable.of(LocalDateTime.of(2026, 11, 1, 8, 0), LocalDateTime.of(2026, 11, 30, 8, 0)),
                Optional.empty());
        return new Assigned(
                id, 1, 1, assignment, assignment.timetable().in(ZoneOffset.UTC), Optional.of(NOW), NOW, NOW);
    }

    private static Membership line(long id, String name, String number) {
        return new Membership(
                id,
                1,
                id,
                new Section(3, "Tuesday"),
                ClassRole.STUDENT,
                true,
                name,
                number,
                new TreeSet<>(),
                name.equals("Ada") ? "ada@example.org" : null,
                null);
    }

    @Test
    void canvasKnowsItsColumnsAndWhatIsPossible() {
        assertThat(GradebookCsv.of(table, GradebookCsv.Layout.CANVAS).lines())
                .containsExactly(
                        "\uFEFFStudent,ID,SIS User ID,SIS Login ID,Section,\"Walks, by hand (7)\"",
                        "\"    Points Possible\",,,,,10",
                        "Ada,,0042,ada@example.org,Tuesday,7.5",
                        "\"'=HYPERLINK(\"\"x\"\")\",,,,Tuesday,");
    }

    @Test
    void moodleFindsPeopleByNumberOrAddress() {
        assertThat(GradebookCsv.of(table, GradebookCsv.Layout.MOODLE).lines())
                .containsExactly(
                        "\uFEFFFull name,ID number,Email address,Groups,\"Walks, by hand (7)\",Total",
                        "Ada,0042,ada@example.org,Tuesday,7.5,7.5",
                        "\"'=HYPERLINK(\"\"x\"\")\",,,Tuesday,,0");
    }

    @Test
    void theSumIsThatOfTheColumns() {
        assertThat(GradebookCsv.of(table, GradebookCsv.Layout.PLAIN)).contains("Ada,0042,Tuesday,7.5,7.5");
    }

    /** Whose zero it would be is asked by nobody who imports it. */
    @Test
    void whatIsNotAskedAndWhatIsNotDueYetIsNoZero() {
        assertThat(GradebookCsv.of(marked(Cell.Sign.EXCUSED), GradebookCsv.Layout.CANVAS))
                .contains("Ada,,0042,ada@example.org,Tuesday,EX");
        assertThat(GradebookCsv.of(marked(Cell.Sign.EXCUSED), GradebookCsv.Layout.MOODLE))
                .contains("Ada,0042,ada@example.org,Tuesday,,0");
        assertThat(GradebookCsv.of(marked(Cell.Sign.OPEN), GradebookCsv.Layout.PLAIN))
                .contains("Ada,0042,Tuesday,,0");
        assertThat(GradebookCsv.of(marked(Cell.Sign.OPEN, 4), GradebookCsv.Layout.PLAIN))
                .as("a question was thrown out: its points are everybody's")
                .contains("Ada,0042,Tuesday,4,4");
        assertThat(GradebookCsv.of(marked(Cell.Sign.MISSING), GradebookCsv.Layout.PLAIN))
                .contains("Ada,0042,Tuesday,0,0");
    }

    private Gradebook.Table marked(Cell.Sign sign) {
        return marked(sign, 0);
    }

    private Gradebook.Table marked(Cell.Sign sign, double points) {
        var cell =
                new Cell(Optional.of(1L), Optional.of(new Entry(points, 10, List.of(), false, false, 0)), Set.of(sign));
        return new Gradebook.Table(
                table.columns(), Map.of(), List.of(new Gradebook.Line(line(1, "Ada", "0042"), Map.of(7L, cell))));
    }

    @Test
    void marksFromElsewhereAreColumnsOfTheirOwnThatCountNothing() {
        var more = new Gradebook.Table(table.columns(), Map.of("Exam", Map.of(1L, 42.0)), table.lines());
        assertThat(GradebookCsv.of(more, GradebookCsv.Layout.PLAIN).lines()).contains("Ada,0042,Tuesday,7.5,42,7.5");
        assertThat(GradebookCsv.of(more, GradebookCsv.Layout.CANVAS).lines())
                .contains("\"    Points Possible\",,,,,10,");
    }
}
