package dev.pagewalk.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Kills the server again and again while students type and answer, and compares what it said to have kept with what is
 * there afterwards: {@code ./pagewalk load faults}. Ends with status 1 if anything was lost or kept twice.
 */
public final class FaultRun {

    /** Of typing that the server may not have got when it dies. */
    private static final long MOST_UNKEPT_MILLIS = 1000;

    private static final long PATIENCE_MILLIS = 90_000;

    private FaultRun() {}

    /** @param arguments see {@link Options} */
    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        Path data = Files.createTempDirectory("pagewalk-faults");
        System.out.println("data in " + data);
        Seed.Homework homework = Seed.put(data, options.students());
        var notes = new Notes();
        var stopped = new AtomicBoolean();
        List<Long> kills = new CopyOnWriteArrayList<>();
        List<Long> starts = new ArrayList<>();
        long begin = Moments.now();
        try (var server = new Served(options.app(), data, options.port(), List.of("-Xmx1500m"))) {
            List<Thread> threads = new ArrayList<>();
            for (int number = 1; number <= options.students(); number++) {
                var student = new Student(server.url(), Seed.name(number), Seed.PASSWORD, notes, 1_000L + number);
                var act = new Act(student, notes, homework, kills, number % 2 == 0);
                threads.add(Thread.ofVirtual().name(student.name).start(() -> act.run(stopped)));
            }
            long each = options.minutes() * 60_000L / options.kills();
            for (int kill = 1; kill <= options.kills(); kill++) {
                // Where starting takes long, students still have to get to work before the next kill.
                work(notes, options.students());
                Moments.sleep(begin + kill * each - Moments.now());
                kills.add(Moments.now());
                server.kill();
                long start = Moments.now();
                server.restart();
                starts.add(Moments.now() - start);
                System.out.printf(
                        "%4d s: killed %d times, started in %d ms; %d drafts, %d answers, %d faults so far%n",
                        (Moments.now() - begin) / 1000,
                        kill,
                        starts.getLast(),
                        notes.drafts.size(),
                        notes.answers.size(),
                        notes.faults.size());
            }
            Moments.sleep(options.afterMillis());
            stopped.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        System.exit(report(options, data, notes, Moments.now() - begin) ? 0 : 1);
    }

    /** Waits until students are at work: as many texts were kept since the last start as there are students. */
    private static void work(Notes notes, int students) {
        int before = notes.drafts.size();
        long end = Moments.now() + PATIENCE_MILLIS;
        while (notes.drafts.size() < before + students && Moments.now() < end && Moments.sleep(200)) {
            // they open their pages
        }
    }

    private static boolean report(Options options, Path data, Notes notes, long millis) throws Exception {
        try (var kept = new Kept(data)) {
            Kept.Comparison drafts = kept.drafts(notes.drafts);
            Kept.Comparison answers = kept.answers(notes.answers);
            Kept.Comparison receipts = kept.receipts(notes.receipts);
            long unkept = notes.unkept.stream().mapToLong(one -> one).max().orElse(0);
            System.out.printf("%nstudents                      %d%n", options.students());
            System.out.printf("kills in %5.1f minutes         %d%n", millis / 60e3, options.kills());
            System.out.printf("keys pressed                  %d%n", notes.keys.sum());
            System.out.printf("pages opened again            %d%n", notes.reopened.sum());
            System.out.printf(
                    "drafts acknowledged           %d, lost %d%n",
                    notes.drafts.size(), drafts.lost().size());
            System.out.printf(
                    "answers acknowledged          %d, lost %d, twice %d (there are %d)%n",
                    notes.answers.size(), answers.lost().size(), answers.twice().size(), kept.count("answer"));
            System.out.printf(
                    "receipts                      %d, lost %d, twice %d (there are %d)%n",
                    notes.receipts.size(),
                    receipts.lost().size(),
                    receipts.twice().size(),
                    kept.count("submission"));
            System.out.printf("typed and not on the server when it died: %s%n", Notes.percentiles(notes.unkept));
            System.out.printf("a page is open                %s%n", Notes.percentiles(notes.openMillis));
            System.out.printf("a draft is kept               %s%n", Notes.percentiles(notes.draftMillis));
            System.out.printf("an answer is graded           %s%n", Notes.percentiles(notes.answerMillis));
            System.out.printf("a receipt has come            %s%n", Notes.percentiles(notes.receiptMillis));
            System.out.printf("faults                        %d%n", notes.faults.size());
            List<String> bad = new ArrayList<>();
            bad.addAll(drafts.lost());
            bad.addAll(answers.lost());
            bad.addAll(answers.twice());
            bad.addAll(receipts.lost());
            bad.addAll(receipts.twice());
            bad.addAll(notes.faults);
            bad.stream()
                    .limit(20)
                    .forEach(one ->
                            System.out.println("! " + one.lines().findFirst().orElse("")));
            if (unkept > MOST_UNKEPT_MILLIS) {
                System.out.println("! more than a second of typing was not on the server");
            }
            return bad.isEmpty() && unkept <= MOST_UNKEPT_MILLIS;
        }
    }
}
