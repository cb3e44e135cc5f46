package dev.pagewalk.ui.lesson;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.NumberText;
import dev.pagewalk.exercise.kind.cells.Cell;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.StepState;
import java.util.Optional;

/** What the student knows of a walk by now: what was told with the question, and what was answered and is settled. */
final class WalkValues {

    private final LessonSession session;
    private final Cells cells;

    WalkValues(LessonSession session, Cells cells) {
        this.session = session;
        this.cells = cells;
    }

    PagingFormat format() {
        return PagingFormat.ofPageSize(session.exercise().settings().pageSize());
    }

    /** The address that is translated: told, or found at the end of the way back. */
    Optional<String> address() {
        return cells.back() ? hex("virtual") : session.told(cells, "va");
    }

    String directory() {
        return session.directory(cells).toString();
    }

    /** Where the page begins in which a cell's address lies. */
    Optional<String> page(String cell) {
        return number(cell).map(address -> NumberText.echo(address & -(long) format().pageSize(), 8));
    }

    Optional<Long> number(String cell) {
        return answer(cell).filter(Answer.Number.class::isInstance).map(answer -> ((Answer.Number) answer).value());
    }

    /** A cell's number as it is written. */
    Optional<String> hex(String cell) {
        return number(cell)
                .map(value -> NumberText.echo(value, cell(cell).orElseThrow().digits()));
    }

    /** True if it is known that the walk got no further than to this cell. */
    boolean ends(String cell) {
        return answer(cell).filter(Answer.Fault.class::isInstance).isPresent();
    }

    Optional<Cell> cell(String id) {
        return cells.cells().stream().filter(cell -> cell.id().equals(id)).findFirst();
    }

    private Optional<Answer> answer(String id) {
        return cell(id).flatMap(this::known);
    }

    private Optional<Answer> known(Cell cell) {
        String step = cells.step(cell);
        Optional<String> written = cell.given()
                ? Optional.ofNullable(session.exhibit(cells).given().get(cell.id()))
                : Optional.of(session.state(step))
                        .filter(StepState::settled)
                        .flatMap(StepState::latest)
                        .map(dev.pagewalk.course.Answer::given);
        return written.flatMap(text -> cells.read(step, text) instanceof AnswerReading.Understood(Answer answer)
                ? Optional.of(answer)
                : Optional.empty());
    }
}
