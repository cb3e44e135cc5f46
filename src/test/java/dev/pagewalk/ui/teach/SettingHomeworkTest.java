package dev.pagewalk.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.LessonText;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.AssignmentProblem;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Grant;
import dev.pagewalk.homework.GrantProblem;
import dev.pagewalk.homework.Grants;
import dev.pagewalk.homework.Kind;
import dev.pagewalk.homework.Saved;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Timetable;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.People;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.NotAllowedPage;
import dev.pagewalk.ui.Translations;
import dev.pagewalk.ui.ViewTest;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on which homework is set, by example. */
class SettingHomeworkTest extends ViewTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Members members;

    @Autowired
    Assignments assignments;

    @Autowired
    Grants grants;

    @Autowired
    Courseware courseware;

    @Autowired
    Translations translations;

    Person iris;
    long os;

    @BeforeEach
    void aClass() throws Exception {
        iris = people.person(people.instructor(name("iris")));
        os = classrooms.create(iris.id(), People.DETAILS).id();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private static String name(String name) {
        return name + NUMBER.incrementAndGet() + "s";
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

    /** What the search finds first is put into the homework. */
    private void add(String wanted) {
        test(field("Search lessons and activities")).setValue(wanted);
        test(find(Button.class).withText("Add").all().getFirst()).click();
    }

    private Assigned homework() {
        Exercise exercise =
                courseware.catalog().modules().getFirst().exercises().getFirst();
        var week = Timetable.of(LocalDateTime.of(2026, 10, 5, 8, 0), LocalDateTime.of(2026, 10, 12, 23, 59));
        var assignment = new Assignment(
                "Sheet 1",
                Kind.HOMEWORK,
                List.of(Slot.of("a", assignments.task(iris.id(), os, exercise, Optional.empty()), 10)),
                AttemptPolicy.USUAL,
                week,
                Optional.empty());
        var made = (Saved.Done) assignments.create(iris.id(), os, assignment);
        return ((Saved.Done) assignments.publish(iris.id(), made.assigned().id())).assigned();
    }

    @Test
    void oneTaskAndOneWordAreEnough() {
        signIn(iris);
        navigate("teach/assignment/new/" + os, NewAssignmentView.class);
        add("3.2");
        press("Publish");

        assertThat(getCurrentView()).isInstanceOf(AssignmentView.class);
        Assigned made = assignments.list(iris.id(), os).getFirst();
        assertThat(made.published()).isTrue();
        assertThat(made.assignment().title()).isEqualTo("Homework 1");
        assertThat(made.assignment().policy()).isEqualTo(AttemptPolicy.USUAL);
        assertThat(made.assignment().timetable().due().toLocalTime()).isEqualTo(LocalTime.of(23, 59));
        assertThat(made.assignment().timetable().due().toLocalDate())
                .isEqualTo(made.assignment().timetable().release().toLocalDate().plusWeeks(1));
        assertThat(text(navigate("teach/assignments/" + os, AssignmentsView.class)))
                .contains("Homework 1", "Open", "Europe/Berlin", "0 of 0");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsSaved() {
        signIn(iris);
        NewAssignmentView view = navigate("teach/assignment/new/" + os, NewAssignmentView.class);
        test(field("Title")).setValue("");
        press("Publish");

        assertThat(field("Title").getErrorMessage()).isEqualTo("Give it a title of 1 to 120 characters.");
        assertThat(text(view)).contains("nothing was saved", "Add at least one task.");
        assertThat(assignments.list(iris.id(), os)).isEmpty();
    }

    @Test
    void aDraftMayLackMuchAndSaysWhat() {
        signIn(iris);
        navigate("teach/assignment/new/" + os, NewAssignmentView.class);
        press("Save as draft");

        assertThat(text((Component) getCurrentView()))
                .contains("Draft", "Before the class can see it:", "Add at least");
        assertThat(assignments.list(iris.id(), os).getFirst().published()).isFalse();
    }

    @Test
    void tasksBecomeAPoolAndChangePlaces() {
        signIn(iris);
        navigate("teach/assignment/new/" + os, NewAssignmentView.class);
        add("3.1");
        add("3.2");
        add("3.3");
        test(find(Button.class)
                        .withText("Make a pool with the task above")
                        .all()
                        .getLast())
                .click();
        test(find(Button.class).withText("↑").all().getLast()).click();
        press("Publish");

        List<Slot> slots =
                assignments.list(iris.id(), os).getFirst().assignment().slots();
        assertThat(slots).extracting(slot -> slot.pool().size()).containsExactly(2, 1);
        assertThat(slots).extracting(Slot::id).doesNotHaveDuplicates();
    }

    @Test
    void whatWasTypedStaysInAnotherLanguage() {
        signIn(iris);
        NewAssignmentView view = navigate("teach/assignment/new/" + os, NewAssignmentView.class);
        test(field("Title")).setValue("Sheet <b>7</b>");
        add("3.1");
        speak(Locale.CHINESE);

        assertThat(field("标题").getValue()).isEqualTo("Sheet <b>7</b>");
        assertThat(text(view)).contains("1 道题，共 10 分", "发布");
    }

    @Test
    void whoLeavesWithoutSavingIsAsked() {
        signIn(iris);
        navigate("teach/assignment/new/" + os, NewAssignmentView.class);
        test(field("Title")).setValue("Half written");
        UI.getCurrent().navigate("teach/assignments/" + os);

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("What you changed on this page isn't saved.");
        assertThat(getCurrentView()).isInstanceOf(NewAssignmentView.class);
        press("Leave");
        assertThat(getCurrentView()).isInstanceOf(AssignmentsView.class);
        assertThat(assignments.list(iris.id(), os)).isEmpty();
    }

    @Test
    void twoWhoChangeItAtOnceLoseNothing() {
        Assigned sheet = homework();
        signIn(iris);
        navigate("teach/assignment/" + sheet.id(), AssignmentView.class);
        assertThat(assignments.revise(iris.id(), sheet.id(), sheet.revision(), sheet.assignment()))
                .isInstanceOf(Saved.Done.class);
        test(field("Title")).setValue("Mine");
        press("Save changes");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("It was changed since you opened this page.");
        press("Load what it says now");
        assertThat(field("Title").getValue()).isEqualTo("Sheet 1");
    }

    @Test
    void everybodyGetsHalfAnHourAndLosesItAgain() {
        Assigned sheet = homework();
        signIn(iris);
        ExceptionsView view = navigate("teach/exceptions/" + sheet.id(), ExceptionsView.class);
        press("Everyone by 30 minutes, now");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Due Tue 13 Oct 2026, 00:29 instead of Mon 12 Oct 2026, 23:59");
        press("Give more time");

        assertThat(grants.list(iris.id(), sheet.id()))
                .extracting(Grant::changes)
                .containsExactly(Grant.Changes.extra(30));
        assertThat(text(view)).contains("30 minutes later", "due Tue 13 Oct 2026, 00:29");
        press("Revoke");
        press("Revoke");
        assertThat(grants.list(iris.id(), sheet.id())).noneMatch(Grant::inForce);
    }

    @Test
    void aFileOfTimesIsTakenWholeOrNotAtAll() throws Exception {
        members.add(iris.id(), os, People.line("Ada", "1"));
        Assigned sheet = homework();
        signIn(iris);
        ExceptionsView view = navigate("teach/exceptions/" + sheet.id(), ExceptionsView.class);
        test(find(TextArea.class).single()).setValue("number,extra\n1,20\n2,20\n");
        press("Show what it would do");
        assertThat(text(view)).contains("Line 3: Nobody in the class has the student number 2.");
        assertThat(grants.list(iris.id(), sheet.id())).isEmpty();
        test(find(TextArea.class).single()).setValue("number,due\n1,2026-10-20 12:00\n");
        press("Show what it would do");
        assertThat(text(view)).contains("Ada · 1 · due Tue 20 Oct 2026, 12:00");
        press("Grant them all");

        assertThat(grants.list(iris.id(), sheet.id())).hasSize(1);
    }

    @Test
    void anAssistantReadsAndChangesNothing() throws Exception {
        Assigned sheet = homework();
        Person tom = people.person(people.student(name("tom")));
        members.addAccount(iris.id(), os, tom.userName(), ClassRole.ASSISTANT);
        signIn(tom);

        assertThat(text(navigate("teach/assignments/" + os, AssignmentsView.class)))
                .contains("Sheet 1")
                .doesNotContain("New homework");
        assertThat(text(navigate("teach/assignment/" + sheet.id(), AssignmentView.class)))
                .contains("Sheet 1", "10 points", "Mon 12 Oct 2026, 23:59")
                .doesNotContain("Save changes", "Preview");
        assertThat(text(navigate("teach/exceptions/" + sheet.id(), ExceptionsView.class)))
                .doesNotContain("Everyone by 30 minutes, now", "Many at once");
        navigate("teach/assignment/new/" + os, NotAllowedPage.class);
    }

    @Test
    void whoHasNoBusinessThereGetsNoPage() throws Exception {
        Assigned sheet = homework();
        Person ada = people.person(people.student(name("ada")));
        members.join(ada.id(), classrooms.joinCode(iris.id(), os).orElseThrow(), "");
        for (Person who : List.of(ada, people.person(people.instructor(name("jim"))), signInAsGuest())) {
            signIn(who);
            navigate("teach/assignments/" + os, NotAllowedPage.class);
            navigate("teach/assignment/new/" + os, NotAllowedPage.class);
            navigate("teach/assignment/" + sheet.id(), NotAllowedPage.class);
            navigate("teach/exceptions/" + sheet.id(), NotAllowedPage.class);
            navigate("teach/assignment/987654321", NotAllowedPage.class);
        }
    }

    @Test
    void anArchivedClassIsRead() {
        Assigned sheet = homework();
        classrooms.archive(iris.id(), os, true);
        signIn(iris);
        assertThat(text(navigate("teach/assignments/" + os, AssignmentsView.class)))
                .contains("Archived")
                .doesNotContain("New homework");
        assertThat(text(navigate("teach/assignment/" + sheet.id(), AssignmentView.class)))
                .doesNotContain("Save changes");
    }

    @Test
    void everyProblemAndEveryKindHasASentence() {
        assertThat(Arrays.stream(AssignmentProblem.What.values()).map(AssignmentProblem.What::key))
                .allMatch(translations::has);
        assertThat(Arrays.stream(GrantProblem.values()).map(GrantProblem::key)).allMatch(translations::has);
        Stream<String> kinds = courseware.catalog().exercises().stream()
                .flatMap(exercise -> exercise.activities().stream())
                .map(activity -> "teach.kind." + activity.kind())
                .distinct();
        assertThat(kinds).isNotEmpty().allMatch(translations::has);
        assertThat(LessonText.PARTS.stream().map(part -> "teach.preview.part." + part))
                .allMatch(translations::has);
    }
}
