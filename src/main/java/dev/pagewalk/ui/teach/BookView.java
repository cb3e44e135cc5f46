package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.pagewalk.book.Gradebook;
import dev.pagewalk.book.GradebookCsv;
import dev.pagewalk.grading.FreeAnswers;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.people.Classroom;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Rights;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import dev.pagewalk.ui.component.GradebookTable;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The marks of a class: students by homework. */
@Route(value = "teach/book", layout = MainLayout.class)
@StyleSheet("styles/book.css")
@PermitAll
public class BookView extends TeachPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient Gradebook gradebook;
    private final transient FreeAnswers answers;
    private final transient Classrooms classrooms;
    private final transient Rights rights;
    private final long me;
    private long classroom;

    BookView(Gradebook gradebook, FreeAnswers answers, Classrooms classrooms, Rights rights, CurrentPerson person) {
        this.gradebook = gradebook;
        this.answers = answers;
        this.classrooms = classrooms;
        this.rights = rights;
        this.me = person.id();
        addClassName("book-page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        rights.teaching(me, id);
        classroom = id;
        rebuild();
    }

    @Override
    void build() {
        if (classroom == 0) {
            return;
        }
        Classroom shown = classrooms.find(me, classroom);
        Gradebook.Table table = gradebook.table(me, classroom);
        add(classHeading(shown));
        add(new ClassTabs(rights.teaching(me, classroom), ClassTabs.Tab.BOOK));
        if (table.columns().isEmpty() || table.lines().isEmpty()) {
            add(new Paragraph(
                    getTranslation(table.columns().isEmpty() ? "teach.book.no-homework" : "teach.book.no-students")));
            return;
        }
        var element = new GradebookTable();
        element.show(BookPage.of(
                table,
                column -> column.published()
                        ? getTranslation(
                                "teach.book.due",
                                new ClassTimes(shown.timeZone(), getLocale())
                                        .text(column.timeline().due()))
                        : getTranslation("teach.book.unpublished")));
        add(element, downloads(), further(table.columns()));
    }

    /** What a person has to mark, and where marks of all are put right. */
    private Section further(List<Assigned> columns) {
        var box = new Section();
        box.addClassName("teach-section");
        List<FreeAnswers.Question> questions = answers.questions(me, classroom);
        if (!questions.isEmpty()) {
            var list = new UnorderedList();
            questions.forEach(one -> list.add(new ListItem(new Anchor(
                    "/teach/answers/" + one.assignmentId() + "/" + one.slot() + "/" + one.step(),
                    one.title() + " · " + one.step()))));
            box.add(new H2(getTranslation("teach.book.free")), list);
        }
        if (rights.teaching(me, classroom).manages()) {
            var list = new UnorderedList();
            columns.stream()
                    .filter(Assigned::published)
                    .forEach(one -> list.add(new ListItem(new Anchor(
                            "/teach/corrections/" + one.id(), one.assignment().title()))));
            box.add(new H2(getTranslation("teach.book.corrections")), list);
            box.add(new Paragraph(new Anchor("/teach/outside/" + classroom, getTranslation("teach.outside.title"))));
        }
        return box;
    }

    private Div downloads() {
        var files = new Div(new Paragraph(getTranslation("teach.book.download")));
        files.addClassNames("teach-buttons", "book-downloads");
        for (GradebookCsv.Layout layout : GradebookCsv.Layout.values()) {
            String name = layout.name().toLowerCase(Locale.ROOT);
            var file = new Anchor(
                    DownloadHandler.fromInputStream(request -> csv(layout)),
                    AttachmentType.DOWNLOAD,
                    getTranslation("teach.book.download." + name));
            file.addClassName("secondary-link");
            files.add(file);
        }
        return files;
    }

    /** As the marks are when somebody asks for the file, for whoever asks. */
    private DownloadResponse csv(GradebookCsv.Layout layout) {
        byte[] text = GradebookCsv.of(gradebook.table(me, classroom), layout).getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(text),
                "marks-" + layout.name().toLowerCase(Locale.ROOT) + ".csv",
                "text/csv;charset=utf-8",
                text.length);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teach.tab.book") + " · Pagewalk";
    }
}
