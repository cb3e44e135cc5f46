package dev.pagewalk.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that the first release graded is lost or graded otherwise: 2152 answers of every kind. */
class FirstReleaseTest {

    private static final int ANSWERS = 2152;
    private static final double NOTHING = 1e-12;

    @TempDir
    Path folder;

    FirstRelease release;

    @BeforeEach
    void itsDatabase() throws Exception {
        release = new FirstRelease(folder);
    }

    @Test
    void everyAnswerKeepsItsGradeItsCreditAndWhatWasSaid() throws Exception {
        Map<String, List<Map<String, Object>>> then = release.tables();
        Map<Long, Answer> now = answers(then);

        assertThat(then.get("answer")).hasSize(ANSWERS);
        assertThat(now).hasSize(ANSWERS);
        var soft = new SoftAssertions();
        for (Map<String, Object> row : then.get("answer")) {
            Answer answer = now.get((Long) row.get("id"));
            String about = row.get("id") + " " + row.get("step_id") + ": " + row.get("feedback");
            var former = new Former(row, then.get("hint"));
            soft.assertThat(answer.grade().verdict()).as(about).isEqualTo(former.verdict());
            soft.assertThat(answer.score()).as("score of " + about).isCloseTo(former.score(), within());
            soft.assertThat(answer.grade().score()).as("raw score of " + about).isCloseTo(former.raw(), within());
            soft.assertThat(answer.credit()).as("credit of " + about).isIn(former.credits());
            soft.assertThat(answer.grade().misconception()).as(about).isEqualTo(row.get("misconception"));
            soft.assertThat(answer.grade().findings()).as(about).isEqualTo(former.findings());
            soft.assertThat(answer.given()).as(about).isEqualTo(row.get("given"));
            soft.assertThat(answer.stepId()).as(about).isEqualTo(row.get("step_id"));
            soft.assertThat(answer.tryNumber()).as(about).isEqualTo(row.get("try_number"));
            soft.assertThat(answer.at()).as(about).isEqualTo(instant(row.get("answered_at")));
            soft.assertThat(answer.engine()).as(about).isEqualTo("1");
            soft.assertThat(answer.drawId()).as(about).isEmpty();
        }
        soft.assertAll();
        assertThat(now.values().stream().map(Answer::grade).map(Grade::verdict).collect(Collectors.toSet()))
                .as("the test has answers of every verdict but one")
                .contains(Verdict.RIGHT, Verdict.PARTLY, Verdict.WRONG, Verdict.SHOWN, Verdict.HANDED_IN);
    }

    @Test
    void nothingIsLostAndASecondStartChangesNothing() throws Exception {
        Map<String, List<Map<String, Object>>> then = release.tables();
        assertThat(then.get("attempt")).hasSize(130);
        assertThat(then.get("hint")).hasSize(353);
        assertThat(then.get("draft")).hasSize(81);

        release.migrated().close();

        Map<String, List<Map<String, Object>>> now = release.tables();
        Set<String> dropped = Set.of("feedback");
        then.forEach((table, rows) -> {
            assertThat(now.get(table)).as(table).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                Map<String, Object> row = now.get(table).get(i);
                rows.get(i).forEach((column, value) -> {
                    if (!dropped.contains(column.toLowerCase(Locale.ROOT))) {
                        assertThat(row).as(table + " " + row.get("id")).containsEntry(column, value);
                    }
                });
            }
        });
        release.migrated().close();
        assertThat(release.tables()).as("after a second start").isEqualTo(now);
    }

    /** A few of the attempts, so that it is quick; {@link #allOfThemAreGradedTheSame} takes all. */
    @Test
    void someOfThemAreGradedTheSame() throws Exception {
        release.execute(
                "delete from answer where attempt_id > 8 and attempt_id not in (41, 42)",
                "delete from hint where attempt_id > 8 and attempt_id not in (41, 42)");
        int left = release.query("select * from answer").size();
        byte[] before = Files.readAllBytes(release.data().resolve("pagewalk.mv.db"));

        String said = audit();

        assertThat(left).isGreaterThan(100);
        assertThat(said)
                .contains("pagewalk: " + left + " answer(s) graded again")
                .contains("  different: 0\n")
                .doesNotContain("not gradable", "under another engine: different");
        assertThat(Files.readAllBytes(release.data().resolve("pagewalk.mv.db")))
                .as("the database itself")
                .isEqualTo(before);
    }

    @Test
    @Tag("long")
    @Tag("audit")
    void allOfThemAreGradedTheSame() throws Exception {
        assertThat(audit())
                .contains("pagewalk: " + ANSWERS + " answer(s) graded again")
                .contains("  same: 2029\n")
                .contains("  different: 0\n")
                .contains("  graded by running, under another engine: same: 123\n")
                .doesNotContain("not gradable", "under another engine: different");
    }

    /** What the command prints if it finds nothing that differs. */
    private String audit() throws Exception {
        var out = new ByteArrayOutputStream();
        int status = AuditCommand.run(
                release.data(), release.exercises(), new PrintStream(out, true, StandardCharsets.UTF_8));
        String said = out.toString(StandardCharsets.UTF_8).replace("\r", "");
        assertThat(status).as(said).isZero();
        return said;
    }

    /** All answers as the rooms above get them, by number. */
    private Map<Long, Answer> answers(Map<String, List<Map<String, Object>>> then) {
        var all = new LinkedHashMap<Long, Answer>();
        try (var context = release.migrated()) {
            Progress progress = context.getBean(Progress.class);
            for (Map<String, Object> row : then.get("attempt")) {
                Attempt attempt = progress.attempt((Long) row.get("account_id"), (Long) row.get("id"));
                assertThat(attempt.number()).isEqualTo(row.get("variant_seed"));
                assertThat(attempt.version()).isEmpty();
                attempt.answers().forEach(answer -> all.put(answer.id(), answer));
            }
        }
        return all;
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }

    private static Offset<Double> within() {
        return Offset.offset(NOTHING);
    }

    /** An answer as the first release kept it, read without the code under test. */
    private record Former(Map<String, Object> row, List<Map<String, Object>> hints) {

        String step() {
            return (String) row.get("step_id");
        }

        double score() {
            return (Double) row.get("score");
        }

        List<String> said() {
            return List.of(((String) row.get("feedback")).split("\n"));
        }

        Verdict verdict() {
            return switch (said().getFirst().split("\t")[0]) {
                case "exercise.feedback.right", "exercise.feedback.built" -> Verdict.RIGHT;
                case "exercise.feedback.follows" -> Verdict.FOLLOWS;
                case "exercise.feedback.shown" -> Verdict.SHOWN;
                case "exercise.feedback.handedIn" -> Verdict.HANDED_IN;
                default -> score() > 0 ? Verdict.PARTLY : Verdict.WRONG;
            };
        }

        /** What the answer was worth by itself. */
        double raw() {
            boolean full = verdict() == Verdict.RIGHT || verdict() == Verdict.FOLLOWS;
            if (full || score() == 0) {
                return full ? 1 : 0;
            }
            String[] words = said().getFirst().split("\t");
            return switch (words[0]) {
                case "exercise.feedback.notBuilt", "exercise.feedback.notRepaired" ->
                    Double.parseDouble(words[1]) / Double.parseDouble(words[2]);
                default -> helped() ? 2 * score() : score();
            };
        }

        /** What was worth nothing doesn't tell whether help took half of it. */
        List<Double> credits() {
            return score() == 0 ? List.of(0.5, 1.0) : List.of(score() / raw());
        }

        private boolean helped() {
            Instant at = instant(row.get("answered_at"));
            return hints.stream()
                    .filter(hint -> hint.get("attempt_id").equals(row.get("attempt_id")))
                    .filter(hint -> !instant(hint.get("taken_at")).isAfter(at))
                    .map(hint -> (String) hint.get("step_id"))
                    .anyMatch(helped -> step().equals(helped) || step().startsWith(helped + "."));
        }

        List<Finding> findings() {
            return said().stream().map(line -> finding(line.split("\t", -1))).toList();
        }

        private static Finding finding(String[] words) {
            List<String> rest = List.of(words).subList(1, words.length);
            return switch (words[0]) {
                case "exercise.feedback.right" -> new Finding.Said(Remark.RIGHT);
                case "exercise.feedback.built" -> new Finding.Said(Remark.BUILT);
                case "exercise.feedback.repaired" -> new Finding.Said(Remark.REPAIRED);
                case "exercise.feedback.shown" -> new Finding.Said(Remark.SHOWN);
                case "exercise.feedback.wrong" -> new Finding.Said(Remark.WRONG);
                case "exercise.feedback.wrongLabel" -> new Finding.Said(Remark.WRONG_LABEL);
                case "exercise.feedback.wrongChoice" -> new Finding.Said(Remark.WRONG_CHOICE);
                case "exercise.feedback.line" -> new Finding.Said(Remark.WRONG_LINE);
                case "exercise.feedback.unexpected" -> new Finding.Said(Remark.UNEXPECTED);
                case "exercise.feedback.partly" -> new Finding.Said(Remark.PARTLY);
                case "exercise.feedback.fault" -> new Finding.Said(Remark.FAULT);
                case "exercise.feedback.goal" -> new Finding.Goal(words[1], words[2].equals("true"));
                case "exercise.feedback.environment" ->
                    new Finding.Failed(words[1], Map.of("en", words[2], "zh", words[3]));
                case "exercise.feedback.notBuilt" ->
                    new Finding.Reached(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                case "exercise.feedback.notRepaired" ->
                    new Finding.Passed(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                case "exercise.feedback.orderWrong" ->
                    new Finding.Kept(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                case "exercise.feedback.orderExtra" -> new Finding.Extra(Integer.parseInt(words[1]));
                case "exercise.feedback.handedIn" -> new Finding.Words(Integer.parseInt(words[1]));
                case "exercise.feedback.bonus" -> new Finding.FewCalls(Long.parseLong(words[1]));
                case "exercise.own" -> new Finding.OwnIdea(words[1], Map.of("en", words[2], "zh", words[3]));
                default -> {
                    assertThat(words[0]).startsWith("misconception.");
                    yield new Finding.Idea(words[0].substring("misconception.".length()), rest);
                }
            };
        }
    }
}
