package dev.pagewalk.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import dev.pagewalk.homework.Assigned;
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
import dev.pagewalk.ui.component.GradebookTable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void nobodyElseHasMarks() {
        for (Person who : new Person[] {people.person(ada), stranger(), signInAsGuest()}) {
            signIn(who);
            navigate("teach/book/" + os, NotAllowedPage.class);
            navigate("teach/book/987654321", NotAllowedPage.class);
        }
    }
}
