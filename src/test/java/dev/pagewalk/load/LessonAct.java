package dev.pagewalk.load;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A student at a lesson: types numbers that are wrong, each only once, and checks most of them. */
final class LessonAct {

    static final String LESSON = "/lesson/m3-page-tables/translate-by-hand";

    private final Student student;
    private final Notes notes;
    private final AtomicLong killed;
    private final boolean losesStorage;
    private long killSeen;
    private int numbers;

    /**
     * @param killed when the server was killed last; 0 if it wasn't
     * @param losesStorage true if the browser keeps nothing that the server hasn't got
     */
    LessonAct(Student student, Notes notes, AtomicLong killed, boolean losesStorage) {
        this.student = student;
        this.notes = notes;
        this.killed = killed;
        this.losesStorage = losesStorage;
    }

    void run(AtomicBoolean stopped) {
        boolean open = false;
        while (!stopped.get()) {
            try {
                if (!open) {
                    open();
                    open = true;
                }
                answerOnce();
            } catch (Gone gone) {
                open = false;
                notes.reopened.increment();
                Moments.sleep(student.random().nextInt(300, 900));
            } catch (RuntimeException fault) {
                open = false;
                notes.faults.add(student.name + ": " + fault);
                Moments.sleep(2000);
            }
        }
        student.close();
    }

    private void open() throws Gone {
        student.open(LESSON);
        if (student.fields().isEmpty()) {
            student.page().click(student.page().await(each -> each.has("next-button"), "button that leads on"));
        }
        long kill = killed.get();
        if (kill > killSeen) {
            killSeen = kill;
            student.lookForLost(kill);
            if (losesStorage) {
                student.loseStorage();
            }
        }
        student.restore();
    }

    private void answerOnce() throws Gone {
        List<Element> fields = student.fields().stream()
                .filter(field -> checkOf(field).isPresent())
                .toList();
        if (fields.isEmpty()) {
            throw new IllegalStateException(
                    "there is no field on " + student.page().outline());
        }
        Element field = fields.get(student.random().nextInt(fields.size()));
        String draft = field.attribute("data-draft");
        // entries and addresses that no machine here has, each only once
        String given = String.format("0xF%07X", number(numbers++));
        student.type(draft, given);
        Moments.sleep(student.random().nextInt(200, 1200));
        Optional<Element> now = student.field(draft);
        Optional<Element> check = now.flatMap(LessonAct::checkOf);
        if (now.isPresent() && check.isPresent() && student.random().nextInt(4) > 0) {
            student.check(now.get(), check.get(), given);
            said(draft, given);
        }
        Moments.sleep(student.random().nextInt(300, 2000));
    }

    private int number(int count) {
        return (int) ((student.name.hashCode() * 7919L + count * 104_729L) & 0xFFFFFFF) | 1;
    }

    private void said(String draft, String given) {
        Optional<Element> row = student.field(draft).flatMap(field -> field.around(each -> each.has("cell-row")));
        String kind = row.flatMap(each -> each.first(box -> box.has("feedback")))
                .map(box -> box.attribute("data-kind"))
                .orElse("");
        if (kind.equals("wrong")) {
            notes.answers.add(new Notes.Answer(student.name, student.drafts().place(), draft, given));
        } else {
            notes.faults.add(student.name + " checked " + given + " and was told '" + kind + "': "
                    + row.map(Element::text).orElse("nothing"));
        }
    }

    private static Optional<Element> checkOf(Element field) {
        return field.around(each -> each.has("cell-line"))
                .flatMap(line -> line.first(
                        each -> each.is("vaadin-button") && each.label().startsWith("Check")));
    }
}
