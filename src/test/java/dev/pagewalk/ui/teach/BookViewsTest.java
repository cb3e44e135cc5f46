package dev.pagewalk.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import dev.pagewalk.grading.Rubric;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Sheets;
import dev.pagewalk.homework.Work;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.MemberDetails;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.People;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.NotAllowedPage;
import dev.pagewalk.ui.ViewTest;
import dev.pagewalk.ui.component.Chart;
import dev.pagewalk.ui.component.GradebookTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of marks, by example: Ada is right and wrote an essay, Bob opened it and did nothing. */
class BookViewsTest extends ViewTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String HOSTILE = "<img src=x onerror=alert(1)> because = 1 + 1";

    @Autowired
    People people;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Members members;

    @Autowired
    Sheets sheets;

    @TempDir
    Path folder;

    Person iris;
    long os;
    Membership adasLine;
    Membership bobsLine;
    long ada;
    long bob;
    Assigned sheet;
    Work adas;
    Work bobs;

    @BeforeEach
    void aClassWithHomework() throws Exception {
        iris = people.person(people.instructor(name("iris")));
        os = classrooms.create(iris.id(), People.DETAILS).id();
        String code = classrooms.joinCode(iris.id(), os).orElseThrow();
        ada = people.student(name("ada"));
        bob = people.student(name("bob"));
        adasLine = members.join(ada, code, "S1");
        bobsLine = members.join(bob, code, "S2");
        sheet = sheets.published(iris.id(), os, folder);
        adas = sheets.opened(ada, sheet);
        bobs = sheets.opened(bob, sheet);
        sheets.answer(adas, Sheets.NUMBER, sheets.pages(adas) * 4096 + "");
        sheets.answer(adas, Sheets.ESSAY, HOSTILE);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private static String name(String name) {
        return name + NUMBER.incrementAndGet() + "b";
    }

    private Person stranger() {
        return people.person(people.instructor(name("jim")));
    }

    /** An assistant of a section that neither Ada nor Bob is in. */
    private Person assistantOfAnother() throws Exception {
        var section = classrooms.addSection(iris.id(), os, "Other");
        Person tom = people.person(people.student(name("tom")));
        Membership line = members.addAccount(iris.id(), os, tom.userName(), ClassRole.ASSISTANT);
        members.change(iris.id(), line.id(), new MemberDetails("Tom", "", section.id(), ClassRole.ASSISTANT, Set.of()));
        return tom;
    }

    private String book() {
        return find(GradebookTable.class)
                .single()
                .getElement()
                .getPropertyRaw("book")
                .toString();
    }

    @Test
    void theGradebookHasEveryStudentsMarkAndWhatIsToBeSaid() {
        signIn(iris);
        BookView view = navigate("teach/book/" + os, BookView.class);
        assertThat(text(view)).contains("Operating systems", "For Canvas (CSV)");
        assertThat(book())
                .contains("\"title\":\"Sheet 1\"", "\"points\":5.0", "UNGRADED", "OPEN", "\"work\":" + adas.id());
    }

    @Test
    void anAssistantHasTheMarksOfTheOwnSection() throws Exception {
        signIn(assistantOfAnother());
        assertThat(text(navigate("teach/book/" + os, BookView.class))).contains("There are no students");
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    @Test
    void aWorkShowsEveryAnswerWithWhatTheGraderSaidAsText() {
        signIn(iris);
        MarksView view = navigate("teach/marks/" + adas.id(), MarksView.class);
        assertThat(text(view)).contains("5 of 10 points", "right", "to be marked", HOSTILE, "bob", "→");
        assertThat(text(navigate("teach/marks/" + bobs.id(), MarksView.class)))
                .contains("Nothing was handed in.", "0 of 10 points", "←");
    }

    @Test
    void anEssayIsMarkedByHandWithWhoAndWhyAndTakenBack() {
        signIn(iris);
        MarksView view = navigate("teach/marks/" + adas.id(), MarksView.class);
        press("Mark by hand");
        test(find(NumberField.class).single()).setValue(80.0);
        test(find(TextArea.class).single()).setValue("two of three reasons");
        press("Save");
        assertThat(text(view)).contains("9 of 10 points", "Set to 80 %: two of three reasons", iris.displayName());
        press("Take back");
        assertThat(text(view)).contains("5 of 10 points").doesNotContain("two of three reasons");
    }

    @Test
    void aMarkWithoutAReasonIsRefused() {
        signIn(iris);
        MarksView view = navigate("teach/marks/" + adas.id(), MarksView.class);
        press("Change the whole mark");
        test(find(NumberField.class).single()).setValue(3.0);
        press("Save");
        assertThat(find(Dialog.class).all()).isNotEmpty();
        assertThat(text(view)).contains("5 of 10 points");
    }

    @Test
    void aCommentStandsBesideItsStep() {
        signIn(iris);
        MarksView view = navigate("teach/marks/" + adas.id(), MarksView.class);
        press("Comment");
        test(find(TextArea.class).single()).setValue("<b>Well</b> said");
        press("Save");
        assertThat(text(view)).contains("<b>Well</b> said");
    }

    @Test
    void aStudentsHistoryLeadsToEveryWork() {
        signIn(iris);
        StudentView view = navigate("teach/student/" + adasLine.id(), StudentView.class);
        assertThat(text(view)).contains("Sheet 1", "5 / 10", "to mark", "5 of 10 points so far");
    }

    @Test
    void likeEssaysAreMarkedTogetherByCriteria() throws Exception {
        sheets.answer(bobs, Sheets.ESSAY, HOSTILE.toUpperCase(Locale.ROOT));
        signIn(iris);
        assertThat(text(navigate("teach/book/" + os, BookView.class))).contains("Sheet 1 · why");
        AnswersView view = navigate(answersPath(), AnswersView.class);
        assertThat(text(view)).contains("2 answers in 1 groups; 2 are not marked yet.", HOSTILE);
        test(find(TextArea.class).all().getFirst()).setValue("names the tag: 70\nsays why: 30");
        press("Save");
        @SuppressWarnings("unchecked")
        CheckboxGroup<Rubric.Criterion> met = find(CheckboxGroup.class).single();
        met.setValue(Set.of(new Rubric.Criterion("names the tag", 70)));
        press("Mark these 2");

        assertThat(text(view)).contains("0 are not marked yet.");
        assertThat(text(navigate("teach/marks/" + bobs.id(), MarksView.class)))
                .contains("3.5 of 10 points", "✓ names the tag");
        assertThat(text(navigate("teach/marks/" + adas.id(), MarksView.class))).contains("8.5 of 10 points");
    }

    private String answersPath() {
        return "teach/answers/" + sheet.id() + "/a/" + Sheets.ESSAY;
    }

    @Test
    void onlyQuestionsThatAPersonMarksAreReadSo() {
        signIn(iris);
        navigate("teach/answers/" + sheet.id() + "/a/" + Sheets.NUMBER, NotAllowedPage.class);
        navigate("teach/answers/" + sheet.id() + "/b/" + Sheets.ESSAY, NotAllowedPage.class);
    }

    @Test
    void aQuestionIsThrownOutForTheWholeClassAndTakenBack() {
        signIn(iris);
        CorrectionsView view = navigate("teach/corrections/" + sheet.id(), CorrectionsView.class);
        test(find(TextArea.class).all().getFirst()).setValue("it was ambiguous");
        press("Take it out");
        assertThat(text(view)).contains("1. Size: Full marks for everybody (it was ambiguous)");
        assertThat(text(navigate("teach/marks/" + bobs.id(), MarksView.class)))
                .contains("10 of 10 points", "it was ambiguous");
        navigate("teach/corrections/" + sheet.id(), CorrectionsView.class);
        press("Take back");
        assertThat(text(navigate("teach/marks/" + bobs.id(), MarksView.class))).contains("0 of 10 points");
    }

    @Test
    void aDryRunTellsWhatItFoundAndIsListed() throws Exception {
        Assigned wrong = sheets.published(
                iris.id(),
                os,
                folder.resolve("wrong"),
                Sheets.YAML.replace("answer: pages * PAGE_SIZE", "answer: pages + PAGE_SIZE"));
        Work work = sheets.opened(ada, wrong);
        sheets.answer(work, Sheets.NUMBER, sheets.pages(work) + 4096 + "");
        signIn(iris);
        CorrectionsView view = navigate("teach/corrections/" + wrong.id(), CorrectionsView.class);
        test(find(TextArea.class).all().getLast()).setValue("look again");
        press("Show what would change");
        waitUntil(() -> text(view).contains("What would change"));
        assertThat(text(view)).contains("1 answers graded again, 0 come out otherwise");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theLogSaysWhoDidWhatAndCanBeSearched() {
        signIn(iris);
        LogView view = navigate("teach/log/" + os, LogView.class);
        assertThat(text(view)).contains(iris.displayName(), "published homework", "Sheet 1", "made the class");
        ((Select<String>) find(Select.class).all().getFirst()).setValue("class-made");
        assertThat(find(PlainTable.class).single().getElement().getTextRecursively())
                .contains("made the class")
                .doesNotContain("published homework");
        speak(Locale.CHINESE);
        assertThat(text(view)).contains("创建班级");
    }

    @Test
    void marksFromOutsideAreShownFirstAndThenTakenIn() {
        signIn(iris);
        OutsideView view = navigate("teach/outside/" + os, OutsideView.class);
        test(find(TextArea.class).single()).setValue("number,Exam,=cmd\nS1,42,1\n");
        press("Show what would change");
        assertThat(text(view)).contains("Line 1: This can't be the title of a column: =cmd");
        test(find(TextArea.class).single()).setValue("number;name;Exam\ns1;Ada;41,5\nS9;Nobody;3\nS1;Ada;4");
        press("Show what would change");
        assertThat(text(view)).contains("Line 3: No student of the class has the number S9", "Line 4: The number S1");
        assertThat(book(navigate("teach/book/" + os, BookView.class))).doesNotContain("Exam");

        navigate("teach/outside/" + os, OutsideView.class);
        test(find(TextArea.class).single()).setValue("number,Exam\nS1,41.5\nS2,\n");
        press("Show what would change");
        press("Take in");
        assertThat(book()).contains("\"title\":\"Exam\"", "41.5");
    }

    private String book(BookView shown) {
        assertThat(shown.isAttached()).isTrue();
        return book();
    }

    @Test
    void theFiguresOfAClassAndItsMisconceptionsOfTheWeekNameNobody() {
        sheets.answer(bobs, Sheets.NUMBER, sheets.pages(bobs) * 65536 + "");
        signIn(iris);
        StatisticsView view = navigate("teach/statistics/" + os, StatisticsView.class);
        assertThat(text(view)).contains("Opened by 2 students.", "1 · size.bytes", "50 %", "Misconceptions");
        WeekView week = navigate("teach/week/" + os, WeekView.class);
        assertThat(text(week))
                .contains("1 students in “Size”", sheets.pages(bobs) * 65536 + "")
                .doesNotContain("bob");
    }

    /** The pictures that are shown: what each says, with all its figures. */
    private List<String> pictures() {
        return find(Chart.class).all().stream()
                .map(chart -> Stream.of("bars", "points", "ranges", "dots")
                        .map(kind -> chart.getElement().getPropertyRaw(kind))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void eachPictureOfTheFiguresStandsAboveItsTable() {
        sheets.answer(bobs, Sheets.NUMBER, sheets.pages(bobs) * 65536 + "");
        signIn(iris);
        navigate("teach/statistics/" + os, StatisticsView.class);
        assertThat(find(ChartFigure.class).all())
                .hasSize(3)
                .allSatisfy(
                        figure -> assertThat(figure.getElement().getChildren().map(Element::getTag))
                                .startsWith("h3", "pw-chart", "div"));
        assertThat(pictures())
                .satisfiesExactly(
                        steps -> assertThat(steps)
                                .contains("Full marks in 2 steps.", "1 · size.bytes", "\"value\":0.5", "50 %"),
                        variants -> assertThat(variants)
                                .contains("None is harder than the others.", "1 · Size", "\"students\":"),
                        wrong -> assertThat(wrong).contains("1 misconceptions", "1 · Size", "\"value\":1"));
        speak(Locale.SIMPLIFIED_CHINESE);
        assertThat(pictures()).anySatisfy(steps -> assertThat(steps).contains("满分比例"));
    }

    @Test
    void theWeeksPictureIsLargeAndHasATable() {
        sheets.answer(bobs, Sheets.NUMBER, sheets.pages(bobs) * 65536 + "");
        signIn(iris);
        navigate("teach/week/" + os, WeekView.class);
        assertThat(pictures())
                .singleElement()
                .satisfies(bars -> assertThat(bars).contains("\"large\":true", "1 · Size"));
        assertThat(find(PlainTable.class).all()).hasSize(1);
    }

    @Test
    void aClassHasItsMisconceptionsByLesson() {
        signIn(iris);
        assertThat(text(navigate("teach/misconceptions/" + os, LessonsView.class)))
                .contains("No answer of the class has shown a known misconception yet.");
        sheets.answer(bobs, Sheets.NUMBER, sheets.pages(bobs) * 65536 + "");
        LessonsView view = navigate("teach/misconceptions/" + os, LessonsView.class);
        assertThat(text(view)).contains("Operating systems: misconceptions by lesson", "Size", "50 %");
        assertThat(text(view)).doesNotContain("bob");
        assertThat(pictures())
                .singleElement()
                .satisfies(bars -> assertThat(bars).contains("\"most\":2.0", "Most: Size with 1 of 2."));
        speak(Locale.SIMPLIFIED_CHINESE);
        assertThat(text(view)).contains("各课的误解");
    }

    /** Case 15. */
    @Test
    void anAssistantOfAnotherSectionSeesNoWorkOfThese() throws Exception {
        signIn(assistantOfAnother());
        navigate("teach/marks/" + adas.id(), NotAllowedPage.class);
        navigate("teach/student/" + adasLine.id(), NotAllowedPage.class);
    }

    @Test
    void nobodyElseHasMarks() {
        for (Person who : new Person[] {people.person(ada), stranger(), signInAsGuest()}) {
            signIn(who);
            navigate("teach/book/" + os, NotAllowedPage.class);
            navigate("teach/book/987654321", NotAllowedPage.class);
            navigate("teach/marks/" + adas.id(), NotAllowedPage.class);
            navigate("teach/marks/987654321", NotAllowedPage.class);
            navigate(answersPath(), NotAllowedPage.class);
            navigate("teach/corrections/" + sheet.id(), NotAllowedPage.class);
            navigate("teach/log/" + os, NotAllowedPage.class);
            navigate("teach/outside/" + os, NotAllowedPage.class);
            navigate("teach/statistics/" + os, NotAllowedPage.class);
            navigate("teach/week/" + os, NotAllowedPage.class);
            navigate("teach/misconceptions/" + os, NotAllowedPage.class);
            navigate("teach/student/" + adasLine.id(), NotAllowedPage.class);
        }
    }
}
