package dev.pagewalk.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.MemberDetails;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.People;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.NotAllowedPage;
import dev.pagewalk.ui.ViewTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of who teaches, by example; names are new in each test, because the database is not. */
class TeachViewsTest extends ViewTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Members members;

    Person iris;
    long os;

    @BeforeEach
    void aClass() throws Exception {
        iris = people.person(people.instructor(name("iris")));
        os = classrooms.create(iris.id(), People.DETAILS).id();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private static String name(String name) {
        return name + NUMBER.incrementAndGet() + "t";
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anInstructorMakesAClassFromNothing() throws Exception {
        Person jim = people.person(people.instructor(name("jim")));
        signIn(jim);
        TeachView teach = navigate(TeachView.class);
        assertThat(text(teach)).contains("You don't teach a class yet");
        test(field("Title")).setValue("Systems & more");
        test(field("Term")).setValue("Autumn");
        press("Create class");

        assertThat(getCurrentView()).isInstanceOf(ClassView.class);
        assertThat(text((Component) getCurrentView())).contains("Systems & more", "Autumn", "How students join");
        assertThat(classrooms.mine(jim.id())).hasSize(1);
    }

    /** Case 22: a class says itself how long it keeps names. */
    @Test
    void anInstructorSaysUntilWhenTheClassKeepsNames() {
        signIn(iris);
        navigate("teach/class/" + os, ClassView.class);
        find(Details.class).all().getLast().setOpened(true);
        test(find(DateTimePicker.class).single()).setValue(LocalDateTime.of(2030, 9, 30, 12, 0));
        press("Save the date");

        assertThat(classrooms.find(iris.id(), os).namesKeptUntil()).isEqualTo(Instant.parse("2030-09-30T10:00:00Z"));
        find(Details.class).all().getLast().setOpened(true);
        assertThat(find(DateTimePicker.class).single().getValue()).isEqualTo(LocalDateTime.of(2030, 9, 30, 12, 0));
    }

    /** Half a date is none, and without one names go for good. */
    @Test
    void aDateThatIsNoneChangesNothing() {
        signIn(iris);
        navigate("teach/class/" + os, ClassView.class);
        find(Details.class).all().getLast().setOpened(true);
        press("Save the date");
        assertThat(find(DateTimePicker.class).single().getErrorMessage()).isEqualTo("Choose a day and a time to come.");
        test(find(DateTimePicker.class).single()).setValue(LocalDateTime.of(2020, 9, 30, 12, 0));
        press("Save the date");
        assertThat(classrooms.find(iris.id(), os).namesKeptUntil()).isNull();

        test(find(DateTimePicker.class).single()).setValue(LocalDateTime.of(2030, 9, 30, 12, 0));
        press("Save the date");
        find(Details.class).all().getLast().setOpened(true);
        press("Keep them no longer");
        assertThat(classrooms.find(iris.id(), os).namesKeptUntil()).isNull();
    }

    @Test
    void theFrameLeadsAnInstructorToTheClasses() {
        signIn(iris);
        assertThat(frame(navigate(TeachView.class))).contains("Teach").doesNotContain("People");
    }

    @Test
    void theFrameLeadsAStudentToNeither() {
        signIn(people.person(people.student(name("ada"))));
        assertThat(frame(navigate(JoinView.class))).contains("Course").doesNotContain("Teach", "People");
    }

    @Test
    void theFrameLeadsAnAdministratorToBoth() {
        signIn(people.person(people.administrator(name("grace"))));
        assertThat(frame(navigate(AdminView.class))).contains("Teach", "People");
    }

    private String frame(Component view) {
        var frame = (MainLayout) view.getParent().orElseThrow().getParent().orElseThrow();
        return frame.getElement().getChild(1).getTextRecursively();
    }

    @Test
    void oneIsAddedAndChangedInTheTable() {
        signIn(iris);
        navigate("teach/class/" + os, ClassView.class);
        press("Add a person");
        test(field("Name")).setValue("Ada <b>Lovelace</b>");
        test(field("Student number")).setValue("17");
        press("Save");

        assertThat(members.list(iris.id(), os)).extracting(Membership::fullName).contains("Ada <b>Lovelace</b>");
        assertThat(rows()).contains("Ada <b>Lovelace</b>");
        test(field("Search name, number, section or label")).setValue("17");
        assertThat(rows()).containsExactly("Ada <b>Lovelace</b>");
    }

    @SuppressWarnings("unchecked")
    private List<String> rows() {
        return ((Grid<Membership>) find(Grid.class).single())
                .getListDataView()
                .getItems()
                .map(Membership::fullName)
                .toList();
    }

    @Test
    void whatIsWrongIsSaidAndTheDialogStays() throws Exception {
        members.add(iris.id(), os, People.line("Ann", "1"));
        signIn(iris);
        navigate("teach/class/" + os, ClassView.class);
        press("Add a person");
        test(field("Name")).setValue("Ben");
        test(field("Student number")).setValue("1");
        press("Save");

        assertThat(find(Dialog.class).all()).isNotEmpty();
        assertThat(find(com.vaadin.flow.component.notification.Notification.class)
                        .all())
                .anySatisfy(shown -> assertThat(test(shown).getText()).contains("Ann has this student number already"));
        assertThat(members.list(iris.id(), os)).hasSize(2);
    }

    @Test
    void aPastedListShowsWhatItWouldDoAndThenDoesIt() throws Exception {
        members.add(iris.id(), os, People.line("Old Name", "1"));
        signIn(iris);
        RosterView view = navigate("teach/list/" + os, RosterView.class);
        test(find(TextArea.class).single()).setValue("姓名\t学号\t班级\n张伟\t1\t一班\n李娜\t2\t二班\n");
        press("Show what would change");

        assertThat(text(view)).contains("New in the class: 1", "Changed: 1", "Name: Old Name → 张伟", "New sections: 2");
        assertThat(members.list(iris.id(), os)).extracting(Membership::fullName).contains("Old Name");
        press("Apply");

        assertThat(getCurrentView()).isInstanceOf(ClassView.class);
        assertThat(members.list(iris.id(), os)).extracting(Membership::fullName).contains("张伟", "李娜");
    }

    @Test
    void whatIsWrongInAListIsSaidWithItsLineInBothLanguages() {
        signIn(iris);
        RosterView view = navigate("teach/list/" + os, RosterView.class);
        test(find(TextArea.class).single()).setValue("name,number\nAda,1\nBen,1\n=1+1,2\n");
        press("Show what would change");

        assertThat(text(view))
                .contains(
                        "Line 3: The student number 1 stands on line 2, too.",
                        "Line 4: What stands under name begins like a formula.",
                        "Nothing was changed.");
        assertThat(find(Button.class).withText("Apply").all()).isEmpty();
        speak(Locale.CHINESE);
        assertThat(text(view)).contains("第 3 行： 学号 1 与第 2 行重复。");
    }

    @Test
    void aStudentJoinsWithTheLinkAndTheNumber() throws Exception {
        members.add(iris.id(), os, People.line("Ada Lovelace", "S1"));
        Person ada = signIn(people.person(people.student(name("ada"))));
        String code = classrooms.joinCode(iris.id(), os).orElseThrow();
        JoinView view = navigate("join/" + code, JoinView.class);
        assertThat(frame(view)).doesNotContain("Homework");
        test(field("Student number")).setValue("s1");
        press("Join");

        assertThat(frame(view)).as("the way on").contains("Homework");
        assertThat(text(view)).contains("You are in the class Operating systems as Ada Lovelace.");
        assertThat(classrooms.mine(ada.id())).hasSize(1);
    }

    @Test
    void aNumberThatAnotherJoinedWithIsRefusedAtItsField() throws Exception {
        String code = classrooms.joinCode(iris.id(), os).orElseThrow();
        members.join(people.student(name("ada")), code, "S1");
        Person eve = signIn(people.person(people.student(name("eve"))));
        navigate("join/" + code, JoinView.class);
        test(field("Student number")).setValue("S1");
        press("Join");

        assertThat(field("Student number").getErrorMessage()).contains("Another account joined with the number S1");
        assertThat(classrooms.mine(eve.id())).isEmpty();
    }

    @Test
    void aGuestIsAskedToSignUpFirst() {
        signInAsGuest();
        assertThat(text(navigate(JoinView.class))).contains("To be in a class you need an account");
    }

    @Test
    void anAssistantReadsOwnStudentsAndChangesNothing() throws Exception {
        var a = classrooms.addSection(iris.id(), os, "A");
        var b = classrooms.addSection(iris.id(), os, "B");
        members.add(iris.id(), os, new MemberDetails("Ann", "1", a.id(), ClassRole.STUDENT, Set.of()));
        members.add(iris.id(), os, new MemberDetails("Ben", "2", b.id(), ClassRole.STUDENT, Set.of()));
        Person tom = people.person(people.student(name("tom")));
        Membership line = members.addAccount(iris.id(), os, tom.userName(), ClassRole.ASSISTANT);
        members.change(iris.id(), line.id(), new MemberDetails("Tom", "", b.id(), ClassRole.ASSISTANT, Set.of()));
        signIn(tom);
        ClassView view = navigate("teach/class/" + os, ClassView.class);

        assertThat(rows()).containsExactlyInAnyOrder("Ben", "Tom");
        assertThat(text(view)).doesNotContain("How students join", "Settings");
        assertThat(find(Button.class).withText("Add a person").all()).isEmpty();
        navigate("teach/list/" + os, NotAllowedPage.class);
    }

    @Test
    void whoHasNoBusinessThereGetsNoPage() throws Exception {
        Person ada = people.person(people.student(name("ada")));
        members.join(ada.id(), classrooms.joinCode(iris.id(), os).orElseThrow(), "");
        for (Person who : List.of(
                ada,
                people.person(people.student(name("eve"))),
                people.person(people.instructor(name("jim"))),
                signInAsGuest())) {
            signIn(who);
            navigate("teach/class/" + os, NotAllowedPage.class);
            navigate("teach/list/" + os, NotAllowedPage.class);
            navigate("admin", NotAllowedPage.class);
            navigate("teach/class/987654321", NotAllowedPage.class);
        }
        signIn(ada);
        navigate("teach", NotAllowedPage.class);
    }

    @Test
    void anArchivedClassIsShownAndTakenOut() {
        signIn(iris);
        ClassView view = navigate("teach/class/" + os, ClassView.class);
        press("Archive the class");
        assertThat(text(view)).contains("This class is archived").doesNotContain("How students join");
        assertThat(text(navigate(TeachView.class))).contains("Archived classes (1)");
        navigate("teach/class/" + os, ClassView.class);
        press("Take the class out of the archive");
        assertThat(classrooms.find(iris.id(), os).archived()).isFalse();
    }

    @Test
    void anAdministratorGivesRolesAndMakesLinks() {
        String userName = name("ada");
        people.student(userName);
        signIn(people.person(people.administrator(name("grace"))));
        AdminView view = navigate(AdminView.class);
        test(field("Search name or user name")).setValue(userName);
        assertThat(text(view)).contains(userName);
        press("Password link");

        assertThat(field("Link").getValue()).contains("/invite/");
    }

    @Test
    void anAdministratorSeesWhatGoesBeforeErasing() {
        String userName = name("ada");
        long ada = people.student(userName);
        signIn(people.person(people.administrator(name("grace"))));
        AdminView view = navigate(AdminView.class);
        test(field("Search name or user name")).setValue(userName);
        press("Data");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Marks stay without a name");
        assertThat(accounts.find(ada)).isPresent();
        press("Erase " + userName);

        assertThat(accounts.find(ada)).isEmpty();
        assertThat(text(view)).contains("Nobody has this name");
    }

    @Test
    void theNamesOfAllStudentsStandInTheirLinks() throws Exception {
        members.add(iris.id(), os, People.line("Ann", "1"));
        members.add(iris.id(), os, People.line("Ben", "2"));
        signIn(iris);
        navigate("teach/class/" + os, ClassView.class);
        press("Links for who hasn't joined");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Made 2 links");
    }
}
