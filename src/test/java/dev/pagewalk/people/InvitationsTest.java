package dev.pagewalk.people;

import static dev.pagewalk.people.ClassroomsTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.database.DatabaseTest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Links that work once, and what administrators do with people. */
@DatabaseTest
class InvitationsTest {

    @Autowired
    People people;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @Autowired
    Directory directory;

    @Autowired
    Rights rights;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditTrail audit;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    EntityManager entities;

    long grace;
    long iris;
    long ada;
    long os;

    @BeforeEach
    void someone() throws PeopleRefused {
        grace = people.administrator("grace");
        iris = people.instructor("iris");
        ada = people.student("ada");
        os = classrooms.create(iris, People.DETAILS).id();
    }

    @Test
    void aPasswordLinkSetsAPasswordOnce() throws Exception {
        String secret = invitations.passwordLink(grace, ada);

        assertThat(invitations.look(secret)).hasValueSatisfying(look -> {
            assertThat(look.kind()).isEqualTo(Invitations.Kind.PASSWORD);
            assertThat(look.name()).isEqualTo("ada");
        });
        assertThat(invitations.setPassword(secret, "battery staple").id()).isEqualTo(ada);
        assertThat(passwords.matches(
                        "battery staple",
                        accounts.credentials("ada").orElseThrow().passwordHash()))
                .isTrue();
        assertThat(invitations.look(secret)).isEmpty();
        assertThat(refusal(() -> invitations.setPassword(secret, "another one!")))
                .isEqualTo(PeopleProblem.LINK_OVER);
        assertThat(audit.ofPeople(grace, 5)).extracting(AuditTrail.Entry::what).containsExactly("link-made");
    }

    @Test
    void aPoorPasswordIsRefused() throws Exception {
        String secret = invitations.passwordLink(grace, ada);

        assertThatThrownBy(() -> invitations.setPassword(secret, "short")).isInstanceOf(SignUpRefused.class);
    }

    @Test
    void onlyHashesOfSecretsAreKept() throws Exception {
        String secret = invitations.passwordLink(grace, ada);

        assertThat(sql.queryForList("select * from invitation").toString()).doesNotContain(secret);
    }

    @Test
    void aLinkEndsAfterTwoWeeksAndWhenAnotherIsMade() throws Exception {
        String first = invitations.passwordLink(grace, ada);
        String second = invitations.passwordLink(grace, ada);
        assertThat(invitations.look(first)).isEmpty();
        assertThat(invitations.look(second))
                .hasValueSatisfying(look -> assertThat(Duration.between(java.time.Instant.now(), look.expiresAt()))
                        .isBetween(Duration.ofDays(13), Duration.ofDays(14)));

        sql.update("update invitation set expires_at = created_at");
        entities.clear();
        assertThat(refusal(() -> invitations.setPassword(second, "battery staple")))
                .isEqualTo(PeopleProblem.LINK_OVER);
    }

    @Test
    void whoeverHasAnInstructorLinkBecomesOne() throws Exception {
        Person jim = invitations.signUp(invitations.instructorLink(grace), new SignUp("jim", "correct horse", "Jim"));
        assertThat(jim.role()).isEqualTo(Role.INSTRUCTOR);
        assertThat(invitations.accept(invitations.instructorLink(grace), ada).role())
                .isEqualTo(Role.INSTRUCTOR);
        String secret = invitations.instructorLink(grace);
        assertThat(invitations.accept(secret, grace).role()).isEqualTo(Role.ADMIN);
        assertThat(refusal(() -> invitations.accept(secret, people.student("eve"))))
                .isEqualTo(PeopleProblem.LINK_OVER);
    }

    @Test
    void theLinkOfALineMakesTheAccountThatIsOnIt() throws Exception {
        long ann = members.add(iris, os, People.line("Ann", "1")).id();
        long ben = members.add(iris, os, People.line("Ben", "2")).id();
        List<Invitations.MemberLink> links = invitations.memberLinks(iris, os);
        assertThat(links).extracting(link -> link.line().id()).containsExactly(ann, ben);

        Person person = invitations.signUp(links.getFirst().secret(), new SignUp("ann", "correct horse", "Ann"));
        assertThat(rights.of(person.id(), os).membershipId()).isEqualTo(ann);
        invitations.accept(links.getLast().secret(), ada);
        assertThat(rights.of(ada, os).membershipId()).isEqualTo(ben);
        assertThat(invitations.memberLinks(iris, os)).isEmpty();
        assertThat(refusal(() -> invitations.memberLink(iris, ann))).isEqualTo(PeopleProblem.LINE_TAKEN);
    }

    @Test
    void aGuestKeepsTheWorkWhenUsingALink() throws Exception {
        long guest = accounts.newGuest().person().id();
        long ann = members.add(iris, os, People.line("Ann", "1")).id();
        String secret = invitations.memberLink(iris, ann).secret();

        assertThat(refusal(() -> invitations.accept(secret, guest))).isEqualTo(PeopleProblem.GUEST);
        String fresh = invitations.memberLink(iris, ann).secret();
        assertThat(invitations
                        .claim(fresh, guest, new SignUp("ann", "correct horse", "Ann"))
                        .id())
                .isEqualTo(guest);
        assertThat(rights.of(guest, os).membershipId()).isEqualTo(ann);
    }

    @Test
    void aLinkLeadsOnlyWhereItSays() throws Exception {
        long ann = members.add(iris, os, People.line("Ann", "1")).id();
        String line = invitations.memberLink(iris, ann).secret();
        String password = invitations.passwordLink(grace, ada);

        assertThat(refusal(() -> invitations.setPassword(line, "battery staple")))
                .isEqualTo(PeopleProblem.LINK_OVER);
        assertThat(refusal(() -> invitations.accept(password, iris))).isEqualTo(PeopleProblem.LINK_OVER);
        assertThat(refusal(() -> invitations.accept("", iris))).isEqualTo(PeopleProblem.LINK_OVER);
    }

    @Test
    void whoIsInTheClassAlreadyCannotTakeAnotherLine() throws Exception {
        members.join(ada, classrooms.joinCode(iris, os).orElseThrow(), "");
        long ann = members.add(iris, os, People.line("Ann", "1")).id();
        String secret = invitations.memberLink(iris, ann).secret();

        assertThat(refusal(() -> invitations.accept(secret, ada))).isEqualTo(PeopleProblem.ALREADY_MEMBER);
    }

    @Test
    void onlyAdministratorsAndWhoManagesTheClassMakeLinks() throws Exception {
        long ann = members.add(iris, os, People.line("Ann", "1")).id();
        members.addAccount(iris, os, "ada", ClassRole.ASSISTANT);
        long jim = people.instructor("jim");

        for (long who : new long[] {ada, iris, jim}) {
            assertThatThrownBy(() -> invitations.passwordLink(who, ada)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> invitations.instructorLink(who)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> directory.search(who, "", 10)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> directory.changeRole(who, who, Role.ADMIN)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> directory.close(who, grace, true)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> audit.ofPeople(who, 9)).isInstanceOf(NotAllowed.class);
        }
        for (long who : new long[] {ada, jim}) {
            assertThatThrownBy(() -> invitations.memberLink(who, ann)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> invitations.memberLinks(who, os)).isInstanceOf(NotAllowed.class);
        }
        assertThat(people.person(iris).role()).isEqualTo(Role.INSTRUCTOR);
    }

    @Test
    void anAdministratorFindsPeopleAndGivesThemRoles() throws Exception {
        accounts.newGuest();
        assertThat(directory.search(grace, "AD", 10))
                .extracting(entry -> entry.person().userName())
                .containsExactly("ada");
        assertThat(directory.search(grace, "%", 10)).isEmpty();
        assertThat(directory.search(grace, "", 10)).hasSize(3);

        directory.changeRole(grace, ada, Role.INSTRUCTOR);

        assertThat(people.person(ada).role()).isEqualTo(Role.INSTRUCTOR);
        assertThat(audit.ofPeople(grace, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.before()).isEqualTo("STUDENT");
            assertThat(entry.after()).isEqualTo("INSTRUCTOR");
        });
        assertThat(refusal(() -> directory.changeRole(grace, grace, Role.STUDENT)))
                .isEqualTo(PeopleProblem.LAST_ADMINISTRATOR);
        assertThat(refusal(() -> directory.close(grace, grace, true))).isEqualTo(PeopleProblem.LAST_ADMINISTRATOR);
    }

    @Test
    void aClosedAccountIsNoneUntilItIsOpenedAgain() throws Exception {
        long line = members.join(ada, classrooms.joinCode(iris, os).orElseThrow(), "")
                .id();
        directory.close(grace, ada, true);

        assertThat(accounts.credentials("ada")).isEmpty();
        assertThat(accounts.find(ada)).isEmpty();
        assertThatThrownBy(() -> rights.of(ada, os)).isInstanceOf(NotAllowed.class);
        assertThat(members.list(iris, os)).extracting(Membership::id).contains(line);

        directory.close(grace, ada, false);
        assertThat(rights.of(ada, os).membershipId()).isEqualTo(line);
    }
}
