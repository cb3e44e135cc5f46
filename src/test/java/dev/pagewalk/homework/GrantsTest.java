package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.people.ClassDetails;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.MemberDetails;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.People;
import dev.pagewalk.people.PeopleRefused;
import dev.pagewalk.people.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Other times for some. */
@DatabaseTest
class GrantsTest extends HomeworkTest {

    private static final Instant LATER = DUE.plus(Duration.ofDays(7));

    private Instant due(Assigned sheet, Membership line) {
        entities.flush();
        entities.clear();
        return assignments.window(iris, sheet.id(), line.id()).due();
    }

    private Grant granted(Assigned sheet, Scope scope, Grant.Changes changes) {
        Granted granted = grants.grant(iris, sheet.id(), scope, changes, "why not");
        assertThat(granted).isInstanceOf(Granted.Done.class);
        return ((Granted.Done) granted).grant();
    }

    /** Case 6. */
    @Test
    void everybodyIsExtendedNowAndItIsNoted() {
        Assigned sheet = sheet();
        clock.set(DUE.plusSeconds(60));
        grants.extendAll(iris, sheet.id(), 30, "fire alarm");

        assertThat(due(sheet, adasLine)).isEqualTo(DUE.plus(Duration.ofMinutes(30)));
        assertThat(works.look(bob, sheet.id()).standing().accepts()).isTrue();
        assertThat(audit.ofClass(iris, os, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("times-granted");
            assertThat(entry.who()).isEqualTo("iris");
            assertThat(entry.after()).contains("+30 minutes").contains("fire alarm");
        });
    }

    /** Case 12. */
    @Test
    void sectionsAndLabelsConcernWhoIsThereNowAndLater() throws PeopleRefused {
        Assigned sheet = sheet();
        Section evening = classrooms.addSection(iris, os, "Evening");
        granted(sheet, new Scope.OfSection(evening.id()), Grant.Changes.due(LATER));
        granted(sheet, new Scope.OfLabel("extra time"), Grant.Changes.extra(60));

        assertThat(due(sheet, adasLine)).isEqualTo(DUE);
        inSection(adasLine, evening.id());
        assertThat(due(sheet, adasLine)).isEqualTo(LATER);
        inSection(adasLine, evening.id(), "extra time");
        assertThat(due(sheet, adasLine)).isEqualTo(LATER.plus(Duration.ofHours(1)));
        assertThat(due(sheet, bobsLine)).isEqualTo(DUE);
    }

    @Test
    void whatIsRevokedIsAsIfItHadNeverBeen() {
        Assigned sheet = sheet();
        Grant grant = granted(sheet, new Scope.OfMember(adasLine.id()), Grant.Changes.due(LATER));
        assertThat(grants.revoke(iris, sheet.id(), grant.batch())).isOne();
        assertThat(grants.revoke(iris, sheet.id(), grant.batch())).isZero();

        assertThat(due(sheet, adasLine)).isEqualTo(DUE);
        assertThat(grants.list(iris, sheet.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.revokedAt()).contains(START));
        assertThat(audit.ofClass(iris, os, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.what()).isEqualTo("times-revoked"));
    }

    @Test
    void thereIsNoLimitToTheirNumber() {
        Assigned sheet = sheet();
        for (int i = 0; i < 50; i++) {
            granted(sheet, new Scope.OfMember(adasLine.id()), Grant.Changes.extra(1));
        }
        assertThat(due(sheet, adasLine)).isEqualTo(DUE.plus(Duration.ofMinutes(50)));
    }

    @Test
    void whatCantBeIsSaid() {
        Assigned sheet = sheet();
        var wrong = new Grant.Changes(
                Optional.of(DUE),
                Optional.of(DUE.minusSeconds(1)),
                Optional.of(DUE.minusSeconds(2)),
                OptionalInt.of(0),
                OptionalInt.of(-1));
        assertThat(grants.grant(iris, sheet.id(), new Scope.OfLabel(" "), wrong, "x".repeat(1001)))
                .isEqualTo(new Granted.Refused(List.of(
                        GrantProblem.LABEL,
                        GrantProblem.WHY_LENGTH,
                        GrantProblem.CLOSE_BEFORE_DUE,
                        GrantProblem.DUE_BEFORE_RELEASE,
                        GrantProblem.MINUTES_RANGE,
                        GrantProblem.EXTRA_RANGE)));
        assertThat(grants.grant(iris, sheet.id(), new Scope.All(), Grant.Changes.NONE, ""))
                .isEqualTo(new Granted.Refused(List.of(GrantProblem.NOTHING)));
        assertThat(grants.grant(iris, sheet.id(), new Scope.All(), Grant.Changes.due(Instant.MAX), ""))
                .isEqualTo(new Granted.Refused(List.of(GrantProblem.TIME_RANGE)));
        assertThat(grants.list(iris, sheet.id())).isEmpty();
    }

    @Test
    void onlyWhoManagesTheClassGrantsAndOnlyToItsOwn() throws PeopleRefused {
        Assigned sheet = sheet();
        long ian = people.instructor("ian");
        long other = classrooms
                .create(ian, new ClassDetails("Another", "", "UTC", "en"))
                .id();
        Membership line = members.add(ian, other, People.line("Eve", "1"));
        Section section = classrooms.addSection(ian, other, "A");
        for (Scope scope : List.of(new Scope.OfMember(line.id()), new Scope.OfSection(section.id()))) {
            assertThatThrownBy(() -> grants.grant(iris, sheet.id(), scope, Grant.Changes.extra(1), ""))
                    .isInstanceOf(NotAllowed.class);
        }
        for (long account : List.of(ada, ian)) {
            assertThatThrownBy(() -> grants.extendAll(account, sheet.id(), 1, ""))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> grants.file(account, sheet.id(), "number\n", "", true))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> grants.revoke(account, sheet.id(), "x")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> grants.list(account, sheet.id())).isInstanceOf(NotAllowed.class);
        }
    }

    /** Case 15. */
    @Test
    void whatWasGrantedToOneStudentIsForWhoTeachesThatStudent() throws PeopleRefused {
        long one = classrooms.addSection(iris, os, "One").id();
        long two = classrooms.addSection(iris, os, "Two").id();
        adasLine = inSection(adasLine, one);
        long tina = assistant("tina", one);
        long theo = assistant("theo", two);
        Assigned sheet = sheet();
        grants.extendAll(iris, sheet.id(), 30, "the network was down");
        grants.grant(iris, sheet.id(), new Scope.OfMember(adasLine.id()), Grant.Changes.extra(45), "ill");

        assertThat(grants.list(tina, sheet.id())).extracting(Grant::why).containsExactly("ill", "the network was down");
        assertThat(grants.list(theo, sheet.id())).extracting(Grant::why).containsExactly("the network was down");
    }

    private long assistant(String name, long section) throws PeopleRefused {
        long account = people.student(name);
        members.change(iris, join(account).id(), new MemberDetails(name, "", section, ClassRole.ASSISTANT, Set.of()));
        return account;
    }

    /** Case 12. */
    @Test
    void aFileGrantsAllOrNothingAndIsRevokedAtOnce() throws PeopleRefused {
        Assigned sheet = sheet();
        members.change(iris, adasLine.id(), new MemberDetails("ada", "0042", null, ClassRole.STUDENT, Set.of()));
        String csv =
                "\ufeffNumber;Label;Due;Extra;Why\r\n0042;;2026-10-19 23:59;;\"ill; \"\"flu\"\"\"\r\n;evening;;15;\r\n";

        GrantFile.Outcome dry = grants.file(iris, sheet.id(), csv, "as agreed", true);
        assertThat(dry.errors()).isEmpty();
        assertThat(dry.lines())
                .containsExactly(
                        new GrantFile.Line(
                                2, "ada", new Scope.OfMember(adasLine.id()), Grant.Changes.due(LATER), "ill; \"flu\""),
                        new GrantFile.Line(
                                3, "evening", new Scope.OfLabel("evening"), Grant.Changes.extra(15), "as agreed"));
        assertThat(grants.list(iris, sheet.id())).isEmpty();

        assertThat(grants.file(iris, sheet.id(), csv, "as agreed", false)).isEqualTo(dry);
        assertThat(due(sheet, adasLine)).isEqualTo(LATER);
        inSection(bobsLine, null, "evening");
        assertThat(due(sheet, bobsLine)).isEqualTo(DUE.plus(Duration.ofMinutes(15)));

        String batch = grants.list(iris, sheet.id()).getFirst().batch();
        assertThat(grants.revoke(iris, sheet.id(), batch)).isEqualTo(2);
        assertThat(due(sheet, adasLine)).isEqualTo(DUE);
    }

    @Test
    void whatIsWrongInAFileIsToldByLineAndNothingIsGranted() throws PeopleRefused {
        Assigned sheet = sheet();
        members.change(iris, adasLine.id(), new MemberDetails("ada", "42", null, ClassRole.STUDENT, Set.of()));
        String csv = """
                number,label,due,minutes
                42,,2026-10-19 23:59,
                43,,2026-10-19 23:59,
                42,evening,2026-10-19 23:59,
                42,,=cmd|' /C calc'!A0,

                42,,2026-10-19
                42,,,1.5
                42,,2026-10-20 23:59,
                ,evening,,
                """;
        assertThat(grants.file(iris, sheet.id(), csv, "", false).errors())
                .containsExactly(
                        new GrantFile.Error(3, GrantProblem.NO_SUCH_NUMBER, "43"),
                        new GrantFile.Error(4, GrantProblem.WHOM, ""),
                        new GrantFile.Error(5, GrantProblem.NO_TIME, "=cmd|' /C calc'!A0"),
                        new GrantFile.Error(7, GrantProblem.CELLS, "3"),
                        new GrantFile.Error(8, GrantProblem.NO_NUMBER, "1.5"),
                        new GrantFile.Error(9, GrantProblem.TWICE, "ada"),
                        new GrantFile.Error(10, GrantProblem.NOTHING, "evening"));
        assertThat(grants.list(iris, sheet.id())).isEmpty();
    }

    @Test
    void filesThatAreNoneAreRefusedAsAWhole() {
        Assigned sheet = sheet();
        assertThat(problem(sheet, "")).isEqualTo(GrantProblem.NO_HEADER);
        assertThat(problem(sheet, "name,due\nada,x")).isEqualTo(GrantProblem.NO_COLUMN);
        assertThat(problem(sheet, "due\n2026-10-19 23:59")).isEqualTo(GrantProblem.NO_HEADER);
        assertThat(problem(sheet, "number,number\n1,2")).isEqualTo(GrantProblem.NO_HEADER);
        assertThat(problem(sheet, "number\n\"1")).isEqualTo(GrantProblem.QUOTE);
        assertThat(problem(sheet, "number\n" + "1\n".repeat(2001))).isEqualTo(GrantProblem.TOO_LARGE);
        assertThat(problem(sheet, "1".repeat(10_000_000))).isEqualTo(GrantProblem.TOO_LARGE);
    }

    private GrantProblem problem(Assigned sheet, String csv) {
        return grants.file(iris, sheet.id(), csv, "", false).errors().getFirst().problem();
    }
}
