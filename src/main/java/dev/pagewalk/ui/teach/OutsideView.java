package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.book.OutsideMarks;
import dev.pagewalk.book.OutsidePlan;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Rights;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Taking in marks that were given elsewhere: first what it would do, then exactly that. */
@Route(value = "teach/outside", layout = MainLayout.class)
@PermitAll
public class OutsideView extends MarksPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_PROBLEMS = 50;

    private final transient OutsideMarks outside;
    private final transient Classrooms classrooms;
    private final transient Rights rights;
    private final long me;
    private final Div outcome = new Div();
    private long classroom;

    OutsideView(OutsideMarks outside, Classrooms classrooms, Rights rights, CurrentPerson person) {
        this.outside = outside;
        this.classrooms = classrooms;
        this.rights = rights;
        this.me = person.id();
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        rights.managing(me, id);
        classroom = id;
        rebuild();
    }

    @Override
    void build() {
        if (classroom == 0) {
            return;
        }
        add(back("/teach/book/" + classroom, classrooms.find(me, classroom).title()));
        add(new H1(getTranslation("teach.outside.title")));
        add(new ClassTabs(classroom, ClassTabs.Tab.BOOK));
        add(new Paragraph(getTranslation("teach.outside.note")));
        var upload = new Upload(event -> {
            byte[] bytes = event.getInputStream().readNBytes(MOST_BYTES + 1);
            event.getUI().access(() -> look(bytes));
        });
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        upload.setUploadButton(new Button(getTranslation("teach.outside.choose")));
        upload.addFinishedListener(done -> upload.clearFileList());
        var pasted = new TextArea(getTranslation("teach.outside.paste"));
        pasted.setMaxLength(MOST_BYTES);
        pasted.setMaxRows(8);
        pasted.setWidthFull();
        var look = new Button(getTranslation("teach.outside.look"));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        look.addClickListener(click -> look(pasted.getValue().getBytes(StandardCharsets.UTF_8)));
        outcome.removeAll();
        add(pasted, upload, look, outcome);
    }

    private void look(byte[] file) {
        show(outside.dryRun(me, classroom, file), file);
    }

    private void show(OutsidePlan plan, byte[] file) {
        outcome.removeAll();
        var list = new UnorderedList();
        if (!plan.possible()) {
            plan.problems().stream().limit(MOST_PROBLEMS).forEach(one -> list.add(new ListItem(sentence(one))));
            var box = new Div(new H2(getTranslation("teach.outside.problems")), list);
            box.addClassName("course-problems");
            outcome.add(box);
            return;
        }
        plan.marks()
                .forEach((title, marks) -> list.add(
                        new ListItem(getTranslation("teach.outside.column", title, String.valueOf(marks.size())))));
        var apply = new Button(getTranslation("teach.outside.apply"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addClickListener(click -> {
            OutsidePlan done = outside.apply(me, classroom, file);
            if (done.possible()) {
                getUI().ifPresent(ui -> ui.navigate(BookView.class, classroom));
            } else {
                show(done, file);
            }
        });
        outcome.add(new H2(getTranslation("teach.outside.plan")), list, apply);
    }

    private String sentence(OutsidePlan.Problem problem) {
        String text = getTranslation(
                "teach.outside.problem." + problem.kind().name().toLowerCase(Locale.ROOT), problem.detail());
        return problem.line() == 0 ? text : getTranslation("teach.outside.line", String.valueOf(problem.line()), text);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teach.outside.title") + " · Pagewalk";
    }
}
