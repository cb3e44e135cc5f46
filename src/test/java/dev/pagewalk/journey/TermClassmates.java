package dev.pagewalk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.load.Classmate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** The students of the class without a browser, some at a time, while others sit at theirs. */
final class TermClassmates implements AutoCloseable {

    private static final int AT_A_TIME = 8;

    private final Map<TermStudent, Classmate> all = new LinkedHashMap<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final String code;
    private List<Thread> threads = new ArrayList<>();

    TermClassmates(String server, List<TermStudent> students, String code) {
        this.code = code;
        students.forEach(student -> all.put(
                student,
                new Classmate(
                        server,
                        student.login(),
                        TermStudent.PASSWORD,
                        student.number().hashCode())));
    }

    /** What one of them does. */
    interface Part {
        void act(TermClassmates all, TermStudent student, Classmate hands);
    }

    void start(Part part) {
        var seats = new Semaphore(AT_A_TIME);
        threads = new ArrayList<>();
        all.forEach((student, hands) ->
                threads.add(Thread.ofVirtual().name(student.login()).start(() -> {
                    try {
                        seats.acquire();
                        try {
                            part.act(this, student, hands);
                        } finally {
                            seats.release();
                            hands.close();
                        }
                    } catch (Throwable failure) {
                        failures.add(new AssertionError(student.toString(), failure));
                    }
                })));
    }

    /** Waits until all have done their part. */
    void finish() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        failures.forEach(Throwable::printStackTrace);
        assertThat(failures).as("what students without a browser stumbled over").isEmpty();
        assertThat(all.values().stream().flatMap(hands -> hands.faults().stream()))
                .isEmpty();
    }

    /** Joins the class and does what is done before the deadline. */
    void inTime(TermStudent student, Classmate hands) {
        hands.join(code, student.number(), TermCourse.CLASS);
        if (student.when() == TermStudent.When.LOOKS_ONLY) {
            hands.look(Instructor.FIRST);
        }
        if (student.when() == TermStudent.When.IN_TIME) {
            first(student, hands);
        }
        if (student.second() != TermStudent.Second.NONE) {
            hands.write(Instructor.SECOND, TermCourse.SIZES, student.secondLines(), false);
            if (student.second() != TermStudent.Second.LEFT_IN_FIELDS) {
                hands.handIn(Instructor.SECOND);
            }
        }
    }

    /** Does what is done after it. */
    void late(TermStudent student, Classmate hands) {
        if (student.when() == TermStudent.When.LATE) {
            first(student, hands);
        }
    }

    private static void first(TermStudent student, Classmate hands) {
        hands.write(Instructor.FIRST, TermCourse.SIZES, student.sizesLines(), true);
        hands.write(Instructor.FIRST, TermCourse.ROOM, student.roomLines(), true);
        if (!student.regionLines().isEmpty()) {
            hands.write(Instructor.FIRST, TermCourse.REGION, student.regionLines(), true);
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        all.values().forEach(Classmate::close);
    }
}
