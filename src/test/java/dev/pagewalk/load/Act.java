package dev.pagewalk.load;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a student does all the time: types numbers that are wrong, each only once, with pauses; checks most of them in a
 * lesson and in homework that tells at once, hands them in where it doesn't; carries on where the server was killed.
 */
final class Act {

    static final String LESSON = "/lesson/m3-page-tables/translate-by-hand";

    private static final int NUMBERS_AT_A_PLACE = 4;

    private final Student student;
    private final Notes notes;
    private final Seed.Homework homework;
    private final List<Long> kills;
    private final boolean losesStorage;
    private int killsSeen;
    private int numbers;

    /**
     * @param kills when the server was killed, in order; grows
     * @param losesStorage true if the browser keeps nothing that the server hasn't got
     */
    Act(Student student, Notes notes, Seed.Homework homework, List<Long> kills, boolean losesStorage) {
        this.student = student;
        this.notes = notes;
        this.homework = homework;
        this.kills = kills;
        this.losesStorage = losesStorage;
    }

    void run(AtomicBoolean stopped) {
        int at = student.random().nextInt(3);
        int left = 0;
        boolean open = false;
        while (!stopped.get()) {
            try {
                if (!open || left == 0) {
                    if (left == 0) {
                        at = (at + 1) % 3;
                        left = NUMBERS_AT_A_PLACE;
                    }
                    open(place(at));
                    open = true;
                }
                write(at < 2);
                left--;
                if (left == 0 && at == 2) {
                    handIn(student, notes, homework.sealed());
                }
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

    private String place(int at) {
        return switch (at) {
            case 0 -> LESSON;
            case 1 -> "/homework/" + homework.told() + "/walk";
            default -> "/homework/" + homework.sealed() + "/walk";
        };
    }

    private void open(String path) throws Gone {
        if (!path.equals(LESSON)) {
            // homework is begun on its own page
            student.open(path.substring(0, path.lastIndexOf('/')));
        }
        student.open(path);
        if (student.fields().isEmpty() && path.equals(LESSON)) {
            student.page().click(student.page().await(each -> each.has("next-button"), "button that leads on"));
        }
        int kill = kills.size();
        if (kill > killsSeen) {
            killsSeen = kill;
            student.lookForLost(List.copyOf(kills));
            if (losesStorage) {
                student.loseStorage();
            }
        }
        student.restore();
    }

    private void write(boolean checks) throws Gone {
        List<Element> fields = student.fields().stream()
                .filter(field -> field.around(each -> each.has("cell-row")).isPresent())
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
        Optional<Element> check = now.flatMap(Act::checkOf);
        if (checks && now.isPresent() && check.isPresent() && student.random().nextInt(4) > 0) {
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
            notes.faults.add(student.name + " checked " + given + " at "
                    + student.drafts().place() + " and was told '" + kind + "': "
                    + row.map(Element::text).orElse("nothing"));
        }
    }

    /** The button beside a field that checks what stands in it. */
    static Optional<Element> checkOf(Element field) {
        return field.around(each -> each.has("cell-line"))
                .flatMap(line -> line.first(
                        each -> each.is("vaadin-button") && each.label().startsWith("Check")));
    }

    /** Hands in all that stands in the fields of a piece of homework, and notes the receipt. */
    static void handIn(Student student, Notes notes, long homework) throws Gone {
        student.open("/homework/" + homework);
        handInHere(student, notes);
    }

    /** The same on its page. */
    static void handInHere(Student student, Notes notes) throws Gone {
        FlowPage page = student.page();
        page.click(page.await(Act::handIn, "button to hand in"));
        Element dialog = page.await(each -> each.has("hand-in-dialog") || each.is("vaadin-dialog"), "dialog");
        Optional<Element> really = dialog.first(Act::handIn).filter(Element::usable);
        if (really.isEmpty()) {
            // nothing is new: it arrived before the server died
            return;
        }
        long start = Moments.now();
        page.click(really.get());
        long took = Moments.now() - start;
        String said =
                page.find(each -> each.has("homework-said")).map(Element::text).orElse("");
        Optional<String> number = page.find(each -> each.has("receipt-number")).map(Element::text);
        if (said.startsWith("Handed in") && number.isPresent() && said.contains(number.get())) {
            notes.receiptMillis.add(took);
            notes.receipts.add(new Notes.Receipt(student.name, number.get()));
        } else {
            notes.faults.add(student.name + " handed in and was told '" + said + "'");
        }
    }

    private static boolean handIn(Element element) {
        return element.is("vaadin-button") && element.label().strip().equals("Hand in");
    }
}
