package dev.pagewalk.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A student without a browser for tests of other packages: joins a class, does homework as the page asks for it, and
 * begins a page anew whenever the server was killed under it. What is done twice so is done once for the server.
 */
public final class Classmate implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 240_000;

    private final Notes notes = new Notes();
    private final Student student;
    private final Map<String, String> addresses = new HashMap<>();

    /** @param seed of the pauses between keys */
    public Classmate(String server, String name, String password, long seed) {
        student = new Student(server, name, password, notes, seed);
    }

    /**
     * What is written into a step.
     *
     * @param step such as {@code size.bytes}
     * @param of the text of the task
     */
    public record Line(String step, UnaryOperator<String> of) {}

    /** What goes wrong only because the server is gone is done again. */
    private interface Deed {
        void act() throws Gone;
    }

    private void until(Deed deed) {
        long end = Moments.now() + PATIENCE_MILLIS;
        while (true) {
            try {
                deed.act();
                return;
            } catch (Gone gone) {
                notes.reopened.increment();
                if (Moments.now() > end || !Moments.sleep(student.random().nextInt(300, 900))) {
                    throw new IllegalStateException(student.name + " can't go on", gone);
                }
            }
        }
    }

    /** How often a page had to be opened again. */
    public long reopened() {
        return notes.reopened.sum();
    }

    /** What a person would complain of. */
    public List<String> faults() {
        return List.copyOf(notes.faults);
    }

    /** Joins a class with its code and a student number. */
    public void join(String code, String number, String title) {
        until(() -> {
            FlowPage page = student.open("/join/" + code);
            if (page.all(each -> each.is("li")).stream()
                    .anyMatch(each -> each.text().startsWith(title))) {
                return;
            }
            page.fill(
                    page.await(
                            each -> each.is("vaadin-text-field") && each.label().equals("Student number"), "number"),
                    number);
            page.click(page.button("Join"));
            page.await(each -> each.has("join-done"), "word that it is done");
        });
    }

    /** Opens a piece of homework, as those do who look at it only. */
    public void look(String homework) {
        until(() -> student.open(homework(homework)));
    }

    /**
     * Writes into the fields of a task, in this order.
     *
     * @param checks whether each line is checked, too
     */
    public void write(String homework, String task, List<Line> lines, boolean checks) {
        until(() -> {
            student.open(task(homework, task));
            student.restore();
            String text = student.page()
                    .await(each -> each.has("work"), "text of the task")
                    .text();
            for (Line line : lines) {
                String given = line.of().apply(text);
                if (given.contains("\n")) {
                    program(line.step(), given, checks);
                } else {
                    number(line.step(), given, checks);
                }
            }
        });
    }

    /** Hands in all that stands in the fields. */
    public void handIn(String homework) {
        until(() -> {
            String address = homework(homework);
            Act.handIn(student, notes, Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
        });
    }

    private void number(String step, String given, boolean checks) throws Gone {
        Element row = row(student.field(step).orElseThrow());
        if (row.attribute("data-settled").equals("true")) {
            return;
        }
        student.type(step, given);
        awaitSaved();
        if (!checks) {
            return;
        }
        Element field = student.field(step).orElseThrow();
        student.check(field, Act.checkOf(field).orElseThrow(), given);
        String kind = kind(row(student.field(step).orElseThrow()));
        if (!kind.equals("right") && !kind.equals("wrong")) {
            notes.faults.add(student.name + " checked " + given + " at " + step + " and was told '" + kind + "'");
        }
    }

    /** A last key's text may be on its way still. */
    private void awaitSaved() throws Gone {
        student.drafts().leave();
        if (!student.drafts().saved()) {
            throw new Gone(Gone.Why.SERVER, "a text was not taken");
        }
    }

    private static Element row(Element field) {
        return field.around(each -> each.has("cell-row")).orElseThrow();
    }

    private static String kind(Element part) {
        return part.first(each -> each.has("feedback"))
                .map(box -> box.attribute("data-kind"))
                .orElse("");
    }

    private void program(String step, String source, boolean checks) throws Gone {
        FlowPage page = student.page();
        Element editor = page.await(each -> each.is("pw-editor"), "editor");
        student.drafts().typed(step, source);
        page.fire(editor, "pw-change", JsonMapper.shared().createObjectNode().put("value", source));
        awaitSaved();
        Element part = editor.around(each -> each.has("program-part")).orElseThrow();
        Optional<Element> check = part.first(
                each -> each.is("vaadin-button") && each.label().strip().equals("Check") && each.usable());
        if (checks && check.isPresent()) {
            page.click(check.get());
            page.await(
                    each -> each.has("program-part")
                            && List.of("right", "partly", "wrong").contains(kind(each)),
                    "word about the program");
        }
    }

    private String homework(String title) throws Gone {
        return address(title, "/homework", "homework-list");
    }

    private String task(String homework, String title) throws Gone {
        return address(homework + " › " + title, homework(homework), "task-list");
    }

    /** Where a link with a title leads: looked for once. */
    private String address(String title, String from, String list) throws Gone {
        if (!addresses.containsKey(title)) {
            FlowPage page = student.open(from);
            String last = title.substring(title.lastIndexOf('›') + 1).strip();
            Element link = page.await(
                    each -> each.is("a")
                            && each.text().equals(last)
                            && each.around(box -> box.has(list)).isPresent(),
                    "link to " + last);
            addresses.put(title, link.attribute("href"));
        }
        return addresses.get(title);
    }

    @Override
    public void close() {
        student.close();
    }
}
