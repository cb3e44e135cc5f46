package dev.pagewalk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pagewalk.database.DatabaseTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Classes, their sections, who is in them, who joins. */
@DatabaseTest
class ClassroomsTest {

    @Autowired
    People people;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Members members;

    @Autowired
    Rights rights;

    @Autowired
    AuditTrail audit;

    @Autowired
    Accounts accounts;

    @Autowired
    EntityManager entities;

    long iris;
    long ada;
    long bob;
    long os;
    String code;

    @BeforeEach
    void aClass() throws PeopleRefused {
        iris = people.instructor("iris");
        ada = people.student("ada");
        bob = people.student("bob");
        os = classrooms.create(iris, People.DETAILS).id();
        code = classrooms.joinCode(iris, os).orElseThrow();
    }

    static PeopleProblem refusal(ThrowingCallable change) {
        return catchThrowableOfType(PeopleRefused.class, change).problem();
    }

    @Test
    void whoMakesAClassIsItsInstructor() {
        assertThat(classrooms.mine(iris)).singleElement().satisfies(mine -> {
            assertThat(mine.classroom().title()).isEqualTo("Operating systems");
            assertThat(mine.classroom().timeZone().getId()).isEqualTo("Europe/Berlin");
            assertThat(mine.role()).isEqualTo(ClassRole.INSTRUCTOR);
            assertThat(mine.students()).isZero();
        });
        assertThat(rights.of(iris, os).manages()).isTrue();
        assertThat(audit.ofClass(iris, os, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("class-made");
            assertThat(entry.who()).isEqualTo("iris");
        });
    }

    @Test
    void studentsMakeNoClasses() {
        assertThatThrownBy(() -> classrooms.create(ada, People.DETAILS)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsWrongWithAClassIsSaid() {
        assertThat(refusal(() -> classrooms.create(iris, new ClassDetails(" ", "", "Asia/Shanghai", "zh"))))
                .isEqualTo(PeopleProblem.TITLE);
        assertThat(refusal(() -> classrooms.create(iris, new ClassDetails("A\u202Eb", "", "Asia/Shanghai", "zh"))))
                .isEqualTo(PeopleProblem.TITLE);
        assertThat(refusal(() -> classrooms.create(iris, new ClassDetails("A", "x".repeat(61), "UTC", "zh"))))
                .isEqualTo(PeopleProblem.TERM);
        assertThat(refusal(() -> classrooms.create(iris, new ClassDetails("A", "", "Mars/Olympus", "zh"))))
                .isEqualTo(PeopleProblem.TIME_ZONE);
        assertThat(refusal(() -> classrooms.create(iris, new ClassDetails("A", "", "UTC", "tlh"))))
                .isEqualTo(PeopleProblem.LANGUAGE);
        assertThat(classrooms.mine(iris)).hasSize(1);
    }

    @Test
    void aChangedClassIsNotedWithWhatWas() throws PeopleRefused {
        classrooms.change(iris, os, new ClassDetails("操作系统", "秋季", "Asia/Shanghai", "zh"));

        assertThat(classrooms.find(iris, os).title()).isEqualTo("操作系统");
        assertThat(audit.ofClass(iris, os, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.before()).contains("Operating systems", "Europe/Berlin");
            assertThat(entry.after()).contains("操作系统", "Asia/Shanghai");
        });
    }

    @Test
    void aStudentJoinsWithTheCode() throws PeopleRefused {
        Membership line = members.join(ada, " " + code.toLowerCase(java.util.Locale.ROOT) + " ", "");

        assertThat(line.role()).isEqualTo(ClassRole.STUDENT);
        assertThat(line.fullName()).isEqualTo("ada");
        assertThat(members.join(ada, code, "another number")).isEqualTo(line);
        assertThat(classrooms.mine(ada)).hasSize(1);
        assertThat(rights.of(ada, os).teaches()).isFalse();
    }

    @Test
    void aTypedNumberFindsTheLineOfTheRoster() throws PeopleRefused {
        Membership line = members.add(iris, os, People.line("Lovelace, Ada", "S-17"));

        Membership joined = members.join(ada, code, "ｓ-17");

        assertThat(joined.id()).isEqualTo(line.id());
        assertThat(joined.fullName()).isEqualTo("Lovelace, Ada");
        assertThat(joined.accountId()).isEqualTo(ada);
        assertThat(refusal(() -> members.join(bob, code, "S-17"))).isEqualTo(PeopleProblem.NUMBER_JOINED);
        assertThat(classrooms.mine(bob)).isEmpty();
    }

    @Test
    void nobodyBecomesAnAssistantByTypingANumber() throws PeopleRefused {
        members.add(iris, os, new MemberDetails("Tom", "T1", null, ClassRole.ASSISTANT, Set.of()));

        assertThat(refusal(() -> members.join(bob, code, "T1"))).isEqualTo(PeopleProblem.NUMBER_JOINED);
    }

    @Test
    void onlyAKnownCodeOpensAndOnlyToPeopleWithAName() throws PeopleRefused {
        long guest = accounts.newGuest().person().id();

        assertThat(refusal(() -> members.join(ada, "AAAAAAAA", ""))).isEqualTo(PeopleProblem.NO_SUCH_CODE);
        assertThat(refusal(() -> members.join(ada, "", ""))).isEqualTo(PeopleProblem.NO_SUCH_CODE);
        assertThat(refusal(() -> members.join(ada, "x".repeat(100_000), ""))).isEqualTo(PeopleProblem.NO_SUCH_CODE);
        assertThat(refusal(() -> members.join(guest, code, ""))).isEqualTo(PeopleProblem.GUEST);
        String next = classrooms.newJoinCode(iris, os);
        assertThat(next).isNotEqualTo(code);
        assertThat(refusal(() -> members.join(ada, code, ""))).isEqualTo(PeopleProblem.NO_SUCH_CODE);
        classrooms.endJoinCode(iris, os);
        assertThat(refusal(() -> members.join(ada, next, ""))).isEqualTo(PeopleProblem.NO_SUCH_CODE);
    }

    /** Case 14. */
    @Test
    void whoLeavesAndComesBackHasTheSameLine() throws PeopleRefused {
        long line = members.join(ada, code, "").id();
        members.drop(iris, line);

        assertThatThrownBy(() -> rights.of(ada, os)).isInstanceOf(NotAllowed.class);
        assertThat(classrooms.mine(ada)).isEmpty();
        assertThat(refusal(() -> members.join(ada, code, ""))).isEqualTo(PeopleProblem.DROPPED);

        members.takeBack(iris, line);
        assertThat(rights.of(ada, os).membershipId()).isEqualTo(line);
        assertThat(audit.ofClass(iris, os, 2))
                .extracting(AuditTrail.Entry::what)
                .containsExactly("member-taken-back", "member-dropped");
    }

    @Test
    void aNumberStandsOnOneLineOfAClass() throws PeopleRefused {
        Membership first = members.add(iris, os, People.line("Ada", "17"));
        Membership second = members.add(iris, os, People.line("Bob", ""));

        assertThat(refusal(() -> members.add(iris, os, People.line("Eve", "１７"))))
                .isEqualTo(PeopleProblem.NUMBER_IN_CLASS);
        assertThat(refusal(() -> members.change(iris, second.id(), People.line("Bob", "17"))))
                .isEqualTo(PeopleProblem.NUMBER_IN_CLASS);
        assertThat(members.change(iris, first.id(), People.line("Ada L", "17")).fullName())
                .isEqualTo("Ada L");
        assertThat(refusal(() -> members.add(iris, os, People.line("", "18")))).isEqualTo(PeopleProblem.FULL_NAME);
        assertThat(refusal(() -> members.add(iris, os, People.line("A\u0000b", "18"))))
                .isEqualTo(PeopleProblem.FULL_NAME);
        assertThat(refusal(() -> members.add(iris, os, People.line("A", "1".repeat(65)))))
                .isEqualTo(PeopleProblem.NUMBER);
    }

    @Test
    void aClassKeepsAnInstructor() throws PeopleRefused {
        long mine = rights.of(iris, os).membershipId();

        assertThat(refusal(() -> members.drop(iris, mine))).isEqualTo(PeopleProblem.LAST_INSTRUCTOR);
        assertThat(refusal(() -> members.change(iris, mine, People.line("iris", ""))))
                .isEqualTo(PeopleProblem.LAST_INSTRUCTOR);
        members.addAccount(iris, os, "Bob", ClassRole.INSTRUCTOR);
        members.drop(iris, mine);
        assertThat(rights.of(bob, os).manages()).isTrue();
    }

    @Test
    void colleaguesAreAddedByTheirUserNames() throws PeopleRefused {
        assertThat(refusal(() -> members.addAccount(iris, os, "nobody", ClassRole.ASSISTANT)))
                .isEqualTo(PeopleProblem.NO_SUCH_USER);
        members.addAccount(iris, os, "bob", ClassRole.ASSISTANT);
        assertThat(refusal(() -> members.addAccount(iris, os, "bob", ClassRole.ASSISTANT)))
                .isEqualTo(PeopleProblem.ALREADY_MEMBER);
        assertThat(rights.teachesAnywhere(bob)).isTrue();
        assertThat(rights.teachesAnywhere(ada)).isFalse();
    }

    @Test
    void sectionsHaveNamesOfTheirOwnAndGoOnlyEmpty() throws PeopleRefused {
        Section a = classrooms.addSection(iris, os, "A");
        assertThat(refusal(() -> classrooms.addSection(iris, os, " a "))).isEqualTo(PeopleProblem.SECTION_EXISTS);
        assertThat(refusal(() -> classrooms.addSection(iris, os, ""))).isEqualTo(PeopleProblem.SECTION_NAME);
        long line = members.add(iris, os, new MemberDetails("Ada", "1", a.id(), ClassRole.STUDENT, Set.of("repeats")))
                .id();
        assertThat(refusal(() -> classrooms.removeSection(iris, os, a.id()))).isEqualTo(PeopleProblem.SECTION_IN_USE);
        classrooms.renameSection(iris, os, a.id(), "Tuesday");
        assertThat(members.list(iris, os))
                .filteredOn(member -> member.id() == line)
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.section().name()).isEqualTo("Tuesday");
                    assertThat(member.labels()).containsExactly("repeats");
                });
        members.change(iris, line, People.line("Ada", "1"));
        classrooms.removeSection(iris, os, a.id());
        assertThat(classrooms.sections(iris, os)).isEmpty();
    }

    @Test
    void anArchivedClassIsReadAndNotChanged() throws PeopleRefused {
        long line = members.join(ada, code, "").id();
        classrooms.archive(iris, os, true);

        assertThat(classrooms.find(ada, os).archived()).isTrue();
        assertThat(refusal(() -> members.join(bob, code, ""))).isEqualTo(PeopleProblem.NO_SUCH_CODE);
        assertThat(refusal(() -> members.drop(iris, line))).isEqualTo(PeopleProblem.ARCHIVED);
        assertThat(refusal(() -> classrooms.newJoinCode(iris, os))).isEqualTo(PeopleProblem.ARCHIVED);
        classrooms.archive(iris, os, false);
        members.drop(iris, line);
    }

    /** Case 14: two ids for one person. */
    @Test
    void twoLinesOfOnePersonBecomeOne() throws PeopleRefused {
        Section a = classrooms.addSection(iris, os, "A");
        Membership roster = members.add(
                iris, os, new MemberDetails("Ada Lovelace", "17", a.id(), ClassRole.STUDENT, Set.of("repeats")));
        Membership joined = members.join(ada, code, "");

        Membership one = members.merge(iris, joined.id(), roster.id());

        assertThat(one.id()).isEqualTo(joined.id());
        assertThat(one.accountId()).isEqualTo(ada);
        assertThat(one.number()).isEqualTo("17");
        assertThat(one.section()).isEqualTo(a);
        assertThat(one.labels()).containsExactly("repeats");
        assertThat(members.list(iris, os)).extracting(Membership::id).doesNotContain(roster.id());
        Membership other = members.join(bob, code, "");
        assertThat(refusal(() -> members.merge(iris, joined.id(), other.id()))).isEqualTo(PeopleProblem.TWO_ACCOUNTS);
    }

    @Test
    void linesOfDifferentClassesAreNeverMerged() throws PeopleRefused {
        long elsewhere = classrooms.create(iris, People.DETAILS).id();
        long here = members.add(iris, os, People.line("Ada", "")).id();
        long there = members.add(iris, elsewhere, People.line("Ada", "")).id();

        assertThatThrownBy(() -> members.merge(iris, here, there)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void eachSeesTheLinesThatTheRoleShows() throws PeopleRefused {
        Section a = classrooms.addSection(iris, os, "A");
        Section b = classrooms.addSection(iris, os, "B");
        long inA = members.add(iris, os, new MemberDetails("Ann", "1", a.id(), ClassRole.STUDENT, Set.of()))
                .id();
        long inB = members.add(iris, os, new MemberDetails("Ben", "2", b.id(), ClassRole.STUDENT, Set.of()))
                .id();
        long mine = members.join(ada, code, "1").id();
        long tutor = members.addAccount(iris, os, "bob", ClassRole.ASSISTANT).id();
        assertThat(mine).isEqualTo(inA);

        assertThat(ids(ada)).containsExactly(inA);
        assertThat(ids(bob)).containsExactlyInAnyOrder(inA, inB, tutor);
        members.change(iris, tutor, new MemberDetails("Bob", "", b.id(), ClassRole.ASSISTANT, Set.of()));
        entities.flush();
        entities.clear();
        assertThat(ids(bob)).containsExactlyInAnyOrder(inB, tutor);
        assertThat(rights.teachingOf(bob, inB).line().fullName()).isEqualTo("Ben");
        assertThatThrownBy(() -> rights.teachingOf(bob, inA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rights.teachingOf(bob, tutor)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rights.teachingOf(ada, inA)).isInstanceOf(NotAllowed.class);
        assertThat(ids(iris)).contains(inA, inB, tutor).hasSize(4);
    }

    /** Whoever it is that has no business there: the class doesn't exist for them, and nothing is changed. */
    @Test
    void onlyWhoManagesAClassChangesIt() throws PeopleRefused {
        Section a = classrooms.addSection(iris, os, "A");
        long line = members.add(iris, os, People.line("Ann", "1")).id();
        long other = members.add(iris, os, People.line("Ben", "2")).id();
        members.join(ada, code, "");
        members.addAccount(iris, os, "bob", ClassRole.ASSISTANT);
        long jim = people.instructor("jim");
        long elsewhere = classrooms.create(jim, People.DETAILS).id();
        long eve = people.student("eve");
        members.join(eve, classrooms.joinCode(jim, elsewhere).orElseThrow(), "");
        List<Membership> before = members.list(iris, os);

        for (long who : new long[] {ada, bob, jim, eve, 987_654}) {
            List<ThrowingCallable> changes = List.of(
                    () -> classrooms.change(who, os, People.DETAILS),
                    () -> classrooms.keepNames(who, os, null),
                    () -> classrooms.archive(who, os, true),
                    () -> classrooms.joinCode(who, os),
                    () -> classrooms.newJoinCode(who, os),
                    () -> classrooms.endJoinCode(who, os),
                    () -> classrooms.addSection(who, os, "B"),
                    () -> classrooms.renameSection(who, os, a.id(), "B"),
                    () -> classrooms.removeSection(who, os, a.id()),
                    () -> members.add(who, os, People.line("Eve", "")),
                    () -> members.addAccount(who, os, "eve", ClassRole.INSTRUCTOR),
                    () -> members.change(who, line, People.line("Eve", "")),
                    () -> members.drop(who, line),
                    () -> members.takeBack(who, line),
                    () -> members.merge(who, line, other),
                    () -> members.userName(who, line),
                    () -> audit.ofClass(who, os, 9));
            assertThat(changes).allSatisfy(change -> assertThatThrownBy(change).isInstanceOf(NotAllowed.class));
        }
        assertThatThrownBy(() -> classrooms.find(eve, os)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> members.list(jim, os)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> classrooms.renameSection(jim, elsewhere, a.id(), "mine"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        members.add(jim, elsewhere, new MemberDetails("X", "", a.id(), ClassRole.STUDENT, Set.of())))
                .isInstanceOf(NotAllowed.class);
        assertThat(members.list(iris, os)).isEqualTo(before);
    }

    @Test
    void anAdministratorMayDoEverything() throws PeopleRefused {
        long root = people.administrator("grace");

        assertThat(rights.of(root, os).manages()).isTrue();
        assertThat(classrooms.mine(root)).hasSize(1);
        members.add(root, os, People.line("Ann", "1"));
    }

    private List<Long> ids(long who) {
        return members.list(who, os).stream().map(Membership::id).toList();
    }
}
