package dev.pagewalk.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What the server said to have kept, and how long it took; noted by the clients while they go on. */
final class Notes {

    /** A text that the server said to have kept under a revision. */
    record Draft(String user, String place, String field, String text, long revision) {}

    /** An answer that the server said it has graded or taken. */
    record Answer(String user, String place, String step, String given) {}

    /** What was handed in, with the number of its receipt. */
    record Receipt(String user, String number) {}

    final Queue<Draft> drafts = new ConcurrentLinkedQueue<>();
    final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    /** How long something had been typed that the server hadn't got when it was killed, in milliseconds. */
    final Queue<Long> unkept = new ConcurrentLinkedQueue<>();
    /** What a person would complain of. */
    final Queue<String> faults = new ConcurrentLinkedQueue<>();

    final Queue<Long> draftMillis = new ConcurrentLinkedQueue<>();
    final Queue<Long> answerMillis = new ConcurrentLinkedQueue<>();
    final Queue<Long> receiptMillis = new ConcurrentLinkedQueue<>();
    final Queue<Long> openMillis = new ConcurrentLinkedQueue<>();
    /** Pages that had to be opened again. */
    final LongAdder reopened = new LongAdder();

    final LongAdder keys = new LongAdder();

    /** Such as {@code 0.50} for the median. */
    static String percentiles(Queue<Long> millis) {
        List<Long> sorted = new ArrayList<>(millis);
        sorted.sort(null);
        return sorted.isEmpty()
                ? "none"
                : "n %d, p50 %d, p95 %d, p99 %d, max %d ms"
                        .formatted(
                                sorted.size(), at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), sorted.getLast());
    }

    static long percentile(Queue<Long> millis, double part) {
        List<Long> sorted = new ArrayList<>(millis);
        sorted.sort(null);
        return sorted.isEmpty() ? 0 : at(sorted, part);
    }

    private static long at(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.ceil(part * sorted.size()) - 1));
    }
}
