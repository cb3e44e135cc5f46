package dev.pagewalk.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.homework.HomeworkTest;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.MemberDetails;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.PeopleRefused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Marks that were given elsewhere come in as a file: all of it or nothing. */
@DatabaseTest
class OutsideMarksTest extends HomeworkTest {

    @Autowired
    OutsideMarks outside;

    private OutsidePlan apply(String csv) {
        return outside.apply(iris, os, csv.getBytes(StandardCharsets.UTF_8));
    }

    private Map<Long, Double> quiz() {
        return outside.of(iris, os).getOrDefault("Quiz", Map.of());
    }

    private String number(Membership line, String number) {
        try {
            members.change(
                    iris, line.id(), new MemberDetails(line.fullName(), number, null, ClassRole.STUDENT, Set.of()));
            return number;
        } catch (PeopleRefused refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void whoIsNotInTheFileKeepsTheMark() {
        String ada = number(adasLine, "007");
        String bob = number(bobsLine, "008");
        apply("number,Quiz\n" + ada + ",3\n" + bob + ",4\n");
        assertThat(quiz()).isEqualTo(Map.of(adasLine.id(), 3.0, bobsLine.id(), 4.0));

        apply("number,Quiz\n" + ada + ",5\n");
        assertThat(quiz()).isEqualTo(Map.of(adasLine.id(), 5.0, bobsLine.id(), 4.0));

        apply("number,Quiz\n" + ada + ",\n");
        assertThat(quiz()).as("a blank is no mark").isEqualTo(Map.of(bobsLine.id(), 4.0));
    }

    @Test
    void oneWrongLineAndNothingIsTakenIn() {
        String ada = number(adasLine, "007");
        Map<String, OutsidePlan.Kind> wrong = Map.of(
                "number,Quiz\n" + ada + ",3\nnobody,4\n",
                OutsidePlan.Kind.NO_SUCH_NUMBER,
                "number,Quiz\n" + ada + ",3\n" + ada + ",4\n",
                OutsidePlan.Kind.NUMBER_TWICE,
                "number,Quiz\n" + ada + ",=1+1\n",
                OutsidePlan.Kind.NO_MARK,
                "number,=cmd()\n" + ada + ",3\n",
                OutsidePlan.Kind.TITLE,
                "number,Quiz,Quiz\n" + ada + ",3,4\n",
                OutsidePlan.Kind.TITLE_TWICE,
                "Quiz\n3\n",
                OutsidePlan.Kind.NO_NUMBER_COLUMN,
                "number,Quiz\n\"" + ada + ",3\n",
                OutsidePlan.Kind.QUOTES);
        wrong.forEach((csv, kind) -> {
            assertThat(apply(csv).problems())
                    .as(csv)
                    .extracting(OutsidePlan.Problem::kind)
                    .contains(kind);
            assertThat(quiz()).as(csv).isEmpty();
        });
    }

    @Test
    void tenMegabytesAndOtherEncodingsAreRefused() {
        assertThat(outside.apply(iris, os, new byte[10_000_000]).problems())
                .extracting(OutsidePlan.Problem::kind)
                .containsExactly(OutsidePlan.Kind.TOO_LARGE);
        for (var other : List.of(StandardCharsets.UTF_16, java.nio.charset.Charset.forName("GBK"))) {
            assertThat(outside.apply(iris, os, "学号,测验\n1,2\n".getBytes(other)).problems())
                    .extracting(OutsidePlan.Problem::kind)
                    .containsExactly(OutsidePlan.Kind.ENCODING);
        }
    }
}
