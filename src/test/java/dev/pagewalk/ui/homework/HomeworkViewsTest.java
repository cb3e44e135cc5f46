package dev.pagewalk.ui.homework;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.course.Drafts;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.HandingIn;
import dev.pagewalk.homework.Kind;
import dev.pagewalk.homework.Saved;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Timetable;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.Works;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.People;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.NotAllowedPage;
import dev.pagewalk.ui.ViewTest;
import dev.pagewalk.ui.course.CourseView;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of who does homework, by example; names are new in each test, because the database is not. */
class HomeworkViewsTest extends ViewTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDateTime NOW =
            LocalDateTime.now(ZoneId.of("Europe/Berlin")).truncatedTo(ChronoUnit.SECONDS);
    private static final Timetable WEEK = Timetable.of(NOW.minusDays(1), NOW.plusDays(6));

    @Autowired
    People people;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Members members;

    @Autowired
    Assignments assignments;

    @Autowired
    Works works;

    @Autowired
    HandingIn handingIn;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Drafts drafts;

    @Autowired
    Progress progress;

    long iris;
    Person ada;
    long os;

    @BeforeEach
    void aClass() throws Exception {
        iris = people.instructor(name("iris"));
        os = classrooms.create(iris, People.DETAILS).id();
        ada = people.person(people.student(name("ada")));
        members.join(ada.id(), classrooms.joinCode(iris, os).orElseThrow(), "");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        signIn(ada);
    }

    private static String name(String name) {
        return name + NUMBER.incrementAndGet() + "h";
    }

    private long published(String title, Timetable times, AttemptPolicy policy) {
        Slot walk = Slot.of(
                "walk",
                assignments.task(iris, os, Course.exercise("m3-page-tables/translate-by-hand"), Optional.of("walk")),
                10);
        long id = done(assignments.create(
                iris, os, new Assignment(title, Kind.HOMEWORK, List.of(walk), policy, times, Optional.empty())));
        return done(assignments.publish(iris, id));
    }

    private static long done(Saved saved) {
        assertThat(saved).isInstanceOf(Saved.Done.class);
        return ((Saved.Done) saved).assigned().id();
    }

    private static AttemptPolicy sealed() {
        return new AttemptPolicy(
                OptionalInt.empty(),
                AttemptPolicy.Feedback.AFTER_DUE,
                AttemptPolicy.Solutions.AFTER_CLOSE,
                AttemptPolicy.Counting.LAST,
                0.5,
                true,
                false);
    }

    private Optional<Work> work(long assignment) {
        return works.look(ada.id(), assignment).work();
    }

    private String page() {
        return text((Component) getCurrentView());
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private static boolean within(Component component, String name) {
        return component.getElement().getClassList().contains(name)
                || component.getParent().filter(parent -> within(parent, name)).isPresent();
    }

    private String frame() {
        var view = (Component) getCurrentView();
        var frame = (MainLayout) view.getParent().orElseThrow().getParent().orElseThrow();
        return frame.getElement().getChild(1).getTextRecursively();
    }

    @Test
    void theFrameLeadsStudentsOfClassesToTheirHomework() {
        navigate(CourseView.class);
        assertThat(frame()).contains("Homework");
    }

    @Test
    void theFrameOfWhoIsInNoClassHasNone() {
        signIn(people.person(people.student(name("eve"))));
        navigate(HomeworkListView.class);
        assertThat(frame()).doesNotContain("Homework");
        assertThat(page()).contains("There is no homework for you yet", "Join a class");
    }

    @Test
    void theListSaysWhatIsDueAndWhatCanBeGained() {
        published("Sheet 1", WEEK, AttemptPolicy.USUAL);
        published("Secret sheet", Timetable.of(NOW.plusDays(1), NOW.plusDays(6)), AttemptPolicy.USUAL);
        navigate(HomeworkListView.class);
        assertThat(page())
                .contains("Sheet 1", "Operating systems", "Due ", "(in 5 days)", "Not begun", "10 points")
                .doesNotContain("Secret");
        UI.getCurrent().setLocale(Locale.CHINESE);
        assertThat(page()).contains("你的作业", "截止时间：", "5 天后", "未开始");
    }

    @Test
    void whatIsNotReleasedShowsOnlyWhenItOpens() {
        long id = published("Secret sheet", Timetable.of(NOW.plusDays(1), NOW.plusDays(6)), AttemptPolicy.USUAL);
        navigate("homework/" + id, AssignmentView.class);
        assertThat(page()).contains("not open yet", "Opens").doesNotContain("Secret", "Task", "points");
        assertThat(((AssignmentView) getCurrentView()).getPageTitle()).doesNotContain("Secret");
        navigate("homework/" + id + "/walk", AssignmentView.class);
        assertThat(work(id)).isEmpty();
    }

    @Test
    void whatIsNobodysBusinessIsNotThere() throws Exception {
        long id = published("Sheet 1", WEEK, AttemptPolicy.USUAL);
        works.open(ada.id(), id);
        long draft = done(assignments.create(
                iris,
                os,
                new Assignment("Draft", Kind.HOMEWORK, List.of(), AttemptPolicy.USUAL, WEEK, Optional.empty())));
        for (String path : List.of(
                "homework/0",
                "homework/x",
                "homework/" + draft,
                "homework/" + id + "/other",
                "homework/99999999999999999999",
                "homework/-1/walk")) {
            navigate(path, NotAllowedPage.class);
        }
        signIn(people.person(people.student(name("eve"))));
        navigate("homework/" + id, NotAllowedPage.class);
        navigate("homework/" + id + "/walk", NotAllowedPage.class);
        signIn(people.person(iris));
        navigate("homework/" + id, NotAllowedPage.class);
    }

    @Test
    void aTaskIsDoneBesideTheMachineAndItsPointsAreThoseOfTheBook() throws Exception {
        long id = published("Sheet 1", WEEK, AttemptPolicy.USUAL);
        navigate("homework/" + id, AssignmentView.class);
        assertThat(page()).contains("Task", "0 of 10 points · up to 10 possible now", "Nothing has been handed in yet");

        navigate("homework/" + id + "/walk", TaskView.class);
        assertThat(page()).contains("Task 1 of 1", "0 of 10 points · up to 10 possible now", "Due ");
        TextField field = find(TextField.class).all().stream()
                .filter(one -> within(one, "cell-directoryIndex"))
                .findFirst()
                .orElseThrow();
        test(field).setValue("0x3FF");
        test(find(Button.class).all().stream()
                        .filter(one -> within(one, "cell-directoryIndex"))
                        .findFirst()
                        .orElseThrow())
                .click();
        Work work = work(id).orElseThrow();
        assertThat(handingIn.list(ada.id(), work.id())).isNotEmpty();

        adjustments.adjust(
                iris,
                work.id(),
                new Adjustments.Place(Optional.of("walk"), Optional.empty()),
                Adjustment.Kind.SET,
                4,
                "as on paper");
        adjustments.comment(iris, work.id(), "walk", "walk.offset", OptionalInt.empty(), "Look <b>again</b>");
        navigate("homework/" + id, AssignmentView.class);
        assertThat(page()).contains("4 of 10 points", "changed by your teacher", "as on paper", "by you");
        navigate("homework/" + id + "/walk", TaskView.class);
        assertThat(page()).contains("Comments", "Look <b>again</b>");
    }

    @Test
    void whatIsKeptIsHandedInWithOneButton() {
        long id = published("Test 1", WEEK, sealed());
        navigate("homework/" + id, AssignmentView.class);
        Work work = work(id).orElseThrow();
        long attempt = work.slots().getFirst().attemptId();
        drafts.put(ada.id(), progress.attempt(ada.id(), attempt).place("lesson"), "walk.offset", "0x1");
        press("Hand in");
        assertThat(page()
                        + text(find(com.vaadin.flow.component.dialog.Dialog.class)
                                .single()))
                .contains("One answer is handed in", "These fields are blank", "Task 1");
        press("Hand in");
        assertThat(handingIn.list(ada.id(), work.id())).hasSize(1);
        String number = handingIn.list(ada.id(), work.id()).getFirst().receipt().number();
        assertThat(page()).contains("Your receipt is " + number).doesNotContain("of 10 points");
    }

    @Test
    void whoIsHurriedBeginsWhenReady() {
        var hour = new Timetable(
                NOW.minusDays(1), NOW.plusDays(6), List.of(), NOW.plusDays(6), Optional.of(Duration.ofHours(1)));
        long id = published("Test 2", hour, sealed());
        navigate("homework/" + id + "/walk", AssignmentView.class);
        assertThat(page()).contains("you have 60 minutes").doesNotContain("Task 1");
        assertThat(work(id)).isEmpty();
        press("Begin");
        assertThat(work(id)).isEmpty();
        press("Begin");
        assertThat(work(id)).isPresent();
        assertThat(page()).contains("Your time ends", "Tasks");
    }

    @Test
    void whatIsOverCanBeLookedAt() {
        long id = published("Old", Timetable.of(NOW.minusDays(9), NOW.minusDays(2)), AttemptPolicy.USUAL);
        navigate("homework/" + id, AssignmentView.class);
        assertThat(page()).contains("Closed since", "you did not open it");
        navigate(HomeworkListView.class);
        assertThat(page()).contains("Old", "Not opened");
    }
}
