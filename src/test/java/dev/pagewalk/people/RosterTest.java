package dev.pagewalk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.people.RosterPlan.Change;
import dev.pagewalk.people.RosterPlan.Field;
import dev.pagewalk.people.RosterProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking in a class list: first what it would do, then exactly that. */
@DatabaseTest
class RosterTest {

    private static final byte[] LIST = bytes("""
            Name,Student number,Section
            Ada Lovelace,1,A
            Grace Hopper,2,B
            """);

    @Autowired
    People people;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Members members;

    @Autowired
    Roster roster;

    @Autowired
    AuditTrail audit;

    long iris;
    long os;

    @BeforeEach
    void aClass() throws PeopleRefused {
        iris = people.instructor("iris");
        os = classrooms.create(iris, People.DETAILS).id();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private RosterPlan applied(byte[] file, boolean dropMissing) throws PeopleRefused {
        RosterPlan plan = roster.dryRun(iris, os, file);
        assertThat(plan.problems()).isEmpty();
        assertThat(roster.apply(iris, os, file, plan.fingerprint(), dropMissing))
                .isEmpty();
        return plan;
    }

    private List<Membership> students() {
        return members.list(iris, os).stream()
                .filter(line -> line.role() == ClassRole.STUDENT)
                .toList();
    }

    @Test
    void aDryRunChangesNothing() {
        RosterPlan plan = roster.dryRun(iris, os, LIST);

        assertThat(plan.added())
                .extracting(RosterPlan.Added::name, RosterPlan.Added::number, RosterPlan.Added::section)
                .containsExactly(tuple("Ada Lovelace", "1", "A"), tuple("Grace Hopper", "2", "B"));
        assertThat(plan.newSections()).containsExactly("A", "B");
        assertThat(students()).isEmpty();
        assertThat(classrooms.sections(iris, os)).isEmpty();
    }

    @Test
    void whatTheDryRunSaidIsDone() throws PeopleRefused {
        applied(LIST, false);

        assertThat(students())
                .extracting(
                        Membership::fullName,
                        Membership::number,
                        line -> line.section().name())
                .containsExactly(tuple("Ada Lovelace", "1", "A"), tuple("Grace Hopper", "2", "B"));
        assertThat(audit.ofClass(iris, os, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("roster-applied");
            assertThat(entry.after()).isEqualTo("+2 ~0 =0 -0");
        });
        assertThat(roster.dryRun(iris, os, LIST).unchanged()).isEqualTo(2);
    }

    @Test
    void aSecondListSaysWhatChanges() throws PeopleRefused {
        applied(LIST, false);
        byte[] next = bytes("name,number,section,labels\nAda King,1,B,repeats\nAlan Turing,3,b,\n");

        RosterPlan plan = applied(next, false);

        assertThat(plan.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.line()).isEqualTo(2);
            assertThat(changed.changes())
                    .containsExactly(
                            new Change(Field.NAME, "Ada Lovelace", "Ada King"),
                            new Change(Field.SECTION, "A", "B"),
                            new Change(Field.LABELS, "", "repeats"));
        });
        assertThat(plan.missing()).extracting(Membership::fullName).containsExactly("Grace Hopper");
        assertThat(plan.newSections()).isEmpty();
        assertThat(students()).filteredOn(Membership::active).hasSize(3);
    }

    @Test
    void whoIsMissingIsTakenOutOnlyIfAskedForAndComesBackWithTheSameLine() throws PeopleRefused {
        applied(LIST, false);
        long grace = students().getLast().id();
        applied(bytes("name,number\nAda Lovelace,1\n"), true);
        assertThat(students())
                .filteredOn(line -> !line.active())
                .extracting(Membership::id)
                .containsExactly(grace);

        RosterPlan plan = applied(LIST, false);

        assertThat(plan.changed())
                .singleElement()
                .satisfies(changed ->
                        assertThat(changed.changes()).extracting(Change::field).containsExactly(Field.STATUS));
        assertThat(students())
                .allMatch(Membership::active)
                .extracting(Membership::id)
                .contains(grace);
    }

    @Test
    void onlyTheFileThatWasLookedAtIsTakenIn() throws PeopleRefused {
        RosterPlan plan = roster.dryRun(iris, os, LIST);
        byte[] other = bytes("name,number\nMallory,666\n");

        assertThat(roster.apply(iris, os, other, plan.fingerprint(), true))
                .hasValueSatisfying(now -> assertThat(now.added())
                        .extracting(RosterPlan.Added::name)
                        .containsExactly("Mallory"));
        assertThat(students()).isEmpty();
    }

    @Test
    void aClassThatHasChangedMeanwhileIsLookedAtAgain() throws PeopleRefused {
        RosterPlan plan = roster.dryRun(iris, os, LIST);
        members.add(iris, os, People.line("Ada L.", "1"));

        assertThat(roster.apply(iris, os, LIST, plan.fingerprint(), false))
                .hasValueSatisfying(now -> assertThat(now.changed()).hasSize(1));
        assertThat(students()).hasSize(1);
    }

    @Test
    void oneWrongLineAndNothingIsTakenIn() throws PeopleRefused {
        byte[] wrong = bytes("name,number\nAda,1\nGrace,1\n");
        RosterPlan plan = roster.dryRun(iris, os, wrong);

        assertThat(plan.possible()).isFalse();
        assertThat(roster.apply(iris, os, wrong, plan.fingerprint(), false)).isPresent();
        assertThat(students()).isEmpty();
    }

    @Test
    void whoJoinedWithoutANumberIsFoundByName() throws PeopleRefused {
        long ada = people.student("ada");
        long line = members.join(ada, classrooms.joinCode(iris, os).orElseThrow(), "")
                .id();

        RosterPlan plan = applied(bytes("name,number\nADA,17\nGrace,18\n"), false);

        assertThat(plan.changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.membership().id()).isEqualTo(line));
        assertThat(students()).filteredOn(Membership::joined).singleElement().satisfies(joined -> {
            assertThat(joined.id()).isEqualTo(line);
            assertThat(joined.number()).isEqualTo("17");
        });
    }

    @Test
    void namesakesNeedNumbers() throws PeopleRefused {
        assertThat(roster.dryRun(iris, os, bytes("name\nLi Na\nLi Na\n")).problems())
                .extracting(RosterProblem::kind)
                .containsOnly(Kind.NAME_TWICE);
        applied(bytes("name,number\nLi Na,1\nLi Na,2\n"), false);
        assertThat(students()).hasSize(2);
    }

    @Test
    void aListDoesNotTouchStaff() throws PeopleRefused {
        members.add(iris, os, new MemberDetails("Tom", "T1", null, ClassRole.ASSISTANT, java.util.Set.of()));

        assertThat(roster.dryRun(iris, os, bytes("name,number\nTim,T1\n")).problems())
                .extracting(RosterProblem::kind)
                .containsExactly(Kind.NUMBER_OF_STAFF);
        applied(bytes("name,number\niris,5\n"), true);
        assertThat(members.list(iris, os))
                .filteredOn(line -> line.role() != ClassRole.STUDENT)
                .hasSize(2)
                .allMatch(Membership::active);
    }

    @Test
    void onlyWhoManagesTheClassTakesInALIst() throws PeopleRefused {
        long ada = people.student("ada");
        long tutor = people.student("tom");
        long jim = people.instructor("jim");
        members.join(ada, classrooms.joinCode(iris, os).orElseThrow(), "");
        members.addAccount(iris, os, "tom", ClassRole.ASSISTANT);
        RosterPlan plan = roster.dryRun(iris, os, LIST);

        for (long who : new long[] {ada, tutor, jim, 987_654}) {
            assertThatThrownBy(() -> roster.dryRun(who, os, LIST)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> roster.apply(who, os, LIST, plan.fingerprint(), true))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(students()).hasSize(1);
    }
}
