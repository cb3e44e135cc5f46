package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.pagewalk.grading.FreeAnswers;
import dev.pagewalk.grading.Rubric;
import dev.pagewalk.people.Rights;
import dev.pagewalk.ui.Addresses;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;

/** Free answers to one question, like ones together: a whole group is marked at once. */
@Route(value = "teach/answers/:assignment/:slot/:step", layout = MainLayout.class)
@PermitAll
public class AnswersView extends MarksPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final double PERCENT = 100;

    private final transient FreeAnswers answers;
    private final transient Rights rights;
    private final long me;
    private long assignment;
    private String slot = "";
    private String step = "";

    AnswersView(FreeAnswers answers, Rights rights, CurrentPerson person) {
        this.answers = answers;
        this.rights = rights;
        this.me = person.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slot = event.getRouteParameters().get("slot").orElse("");
        step = event.getRouteParameters().get("step").orElse("");
        assignment = Addresses.number(me, event, "assignment");
        rebuild();
    }

    @Override
    void build() {
        if (assignment == 0) {
            return;
        }
        FreeAnswers.Read read = answers.read(me, assignment, slot, step);
        add(back("/teach/book/" + read.classroomId(), getTranslation("teach.tab.book")));
        add(new H1(read.question().title() + " · " + step));
        add(new ClassTabs(rights.teaching(me, read.classroomId()), ClassTabs.Tab.BOOK));
        long all = read.groups().stream()
                .mapToLong(group -> group.answers().size())
                .sum();
        long open = read.groups().stream()
                .flatMap(group -> group.answers().stream())
                .filter(one -> one.mark().isEmpty())
                .count();
        add(new Paragraph(getTranslation(
                "teach.answers.count",
                String.valueOf(all),
                String.valueOf(read.groups().size()),
                String.valueOf(open))));
        if (rights.teaching(me, read.classroomId()).manages()) {
            add(rubric(read));
        }
        int number = 0;
        for (FreeAnswers.Group group : read.groups()) {
            number++;
            add(group(read, group, number));
        }
    }

    private Details rubric(FreeAnswers.Read read) {
        var text = new TextArea(getTranslation("teach.answers.rubric"));
        text.setHelperText(getTranslation("teach.answers.rubric.help"));
        text.setMaxLength(Rubric.LONGEST);
        text.setWidthFull();
        text.setValue(read.rubric().written());
        var save = new Button(getTranslation("teach.save"));
        save.addClickListener(click -> tellMarks(() -> answers.keep(me, read.question(), text.getValue())));
        var content = new Div(text, save);
        content.addClassName("teach-settings");
        return new Details(
                getTranslation(
                        "teach.answers.rubric.of",
                        String.valueOf(read.rubric().criteria().size())),
                content);
    }

    private Section group(FreeAnswers.Read read, FreeAnswers.Group group, int number) {
        List<FreeAnswers.Written> written = group.answers();
        var box = new Section(
                new H2(getTranslation("teach.answers.group", String.valueOf(number), String.valueOf(written.size()))));
        box.addClassName("mark-task");
        box.add(text(written.getFirst().text()));
        if (written.size() > 1) {
            var others = new Div();
            written.stream().skip(1).map(FreeAnswers.Written::text).distinct().forEach(one -> others.add(text(one)));
            box.add(new Details(getTranslation("teach.answers.others"), others));
        }
        var who = new UnorderedList();
        written.forEach(one -> who.add(new ListItem(new Anchor(
                "/teach/marks/" + one.workId(),
                one.name() + one.mark().map(mark -> " · " + percent(mark)).orElse("")))));
        box.add(new Details(getTranslation("teach.answers.who"), who));
        box.add(form(read, group));
        return box;
    }

    private Div form(FreeAnswers.Read read, FreeAnswers.Group group) {
        var percent = new NumberField(getTranslation("teach.marks.percent"));
        percent.setMin(0);
        percent.setMax(PERCENT);
        var why = new TextArea(getTranslation("teach.marks.why"));
        why.setHelperText(getTranslation("teach.marks.why.help"));
        why.setMaxLength(1000);
        var form = new Div();
        form.addClassName("teach-form");
        if (!read.rubric().criteria().isEmpty()) {
            var criteria = new CheckboxGroup<Rubric.Criterion>();
            criteria.setLabel(getTranslation("teach.answers.met"));
            criteria.setItems(read.rubric().criteria());
            criteria.setItemLabelGenerator(one -> one.text() + " (" + one.percent() + " %)");
            criteria.addValueChangeListener(ticked -> {
                percent.setValue(Math.min(
                        PERCENT,
                        ticked.getValue().stream()
                                .mapToInt(Rubric.Criterion::percent)
                                .sum()));
                why.setValue(read.rubric().criteria().stream()
                        .map(one -> (ticked.getValue().contains(one) ? "✓ " : "✗ ") + one.text())
                        .collect(Collectors.joining("\n")));
            });
            form.add(criteria);
        }
        group.answers().getFirst().mark().ifPresent(mark -> percent.setValue(mark * PERCENT));
        var save = new Button(getTranslation(
                "teach.answers.mark", String.valueOf(group.answers().size())));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            double share = percent.getValue() == null ? Double.NaN : percent.getValue() / PERCENT;
            tellMarks(() -> answers.mark(me, read.question(), group.answers(), share, why.getValue()));
        });
        form.add(percent, why, save);
        return form;
    }

    private static Pre text(String written) {
        var shown = new Pre(written);
        shown.addClassName("mark-given");
        return shown;
    }

    @Override
    public String getPageTitle() {
        return step + " · Pagewalk";
    }
}
