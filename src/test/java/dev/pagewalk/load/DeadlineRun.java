package dev.pagewalk.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * A class hands in its homework in the same minute: {@code ./pagewalk load deadline}. All have the page open; each presses
 * the button at a moment of its own within 60 seconds. Ends with status 1 unless 99 % have their receipt within 500 ms.
 */
public final class DeadlineRun {

    private static final long GOAL_MILLIS = 500;
    private static final int AT_A_TIME = 6;

    private DeadlineRun() {}

    /** @param arguments see {@link Options} */
    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        Path data = Files.createTempDirectory("pagewalk-deadline");
        System.out.println("data in " + data);
        Seed.Homework homework = Seed.put(data, options.students());
        var notes = new Notes();
        try (var server = new Served(options.app(), data, options.port(), List.of("-Xmx2g"))) {
            var ready = new CountDownLatch(options.students());
            var begin = new CountDownLatch(1);
            var opening = new Semaphore(AT_A_TIME);
            List<Thread> threads = new ArrayList<>();
            for (int number = 1; number <= options.students(); number++) {
                var student = new Student(server.url(), Seed.name(number), Seed.PASSWORD, notes, 2_000L + number);
                threads.add(Thread.ofVirtual().start(() -> {
                    try {
                        opening.acquire();
                        try {
                            prepare(student, homework.sealed());
                        } finally {
                            opening.release();
                        }
                        ready.countDown();
                        begin.await();
                        Moments.sleep(student.random().nextInt(options.minuteMillis()));
                        Act.handInHere(student, notes);
                    } catch (Gone | RuntimeException fault) {
                        notes.faults.add(student.name + ": " + fault);
                        ready.countDown();
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                }));
            }
            ready.await();
            System.out.println("all have their homework open, page " + Notes.percentiles(notes.openMillis));
            begin.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        System.exit(report(data, notes, options.students()) ? 0 : 1);
    }

    /** Writes a number into each task and opens the page where all is handed in. */
    private static void prepare(Student student, long homework) throws Gone {
        student.signIn();
        student.open("/homework/" + homework);
        student.open("/homework/" + homework + "/walk");
        student.restore();
        for (Element field : student.fields()) {
            if (field.around(each -> each.has("cell-row")).isPresent()) {
                student.drafts().typed(field.attribute("data-draft"), "0x123");
            }
        }
        student.drafts().leave();
        student.open("/homework/" + homework);
    }

    private static boolean report(Path data, Notes notes, int students) throws Exception {
        try (var kept = new Kept(data)) {
            Kept.Comparison receipts = kept.receipts(notes.receipts);
            System.out.println("receipts: " + notes.receipts.size() + " of " + students + " students, "
                    + receipts.lost().size() + " lost, " + receipts.twice().size() + " twice");
            System.out.println("from handing in to the receipt: " + Notes.percentiles(notes.receiptMillis));
            notes.faults.stream().limit(20).forEach(fault -> System.out.println("! " + fault));
            return notes.faults.isEmpty()
                    && notes.receipts.size() == students
                    && receipts.lost().isEmpty()
                    && receipts.twice().isEmpty()
                    && Notes.percentile(notes.receiptMillis, 0.99) <= GOAL_MILLIS;
        }
    }
}
