package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Invitations;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import java.util.List;
import java.util.Locale;

/** Who is in a class: a table to search in, and what can be done with its people. */
final class PeoplePanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int NARROW = 700;

    private final Grid<Membership> grid = new Grid<>();
    private final List<Grid.Column<Membership>> wide;

    PeoplePanel(
            TeachPage page,
            Members members,
            Classrooms classrooms,
            Invitations invitations,
            long me,
            long classroom,
            boolean changes) {
        addClassName("teach-section");
        List<Membership> all = members.list(me, classroom);
        grid.addColumn(Membership::fullName)
                .setHeader(getTranslation("teach.people.name"))
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(2);
        Grid.Column<Membership> number = grid.addColumn(line -> line.number() == null ? "" : line.number())
                .setHeader(getTranslation("teach.people.number"))
                .setSortable(true);
        Grid.Column<Membership> section = grid.addColumn(
                        line -> line.section() == null ? "" : line.section().name())
                .setHeader(getTranslation("teach.people.section"))
                .setSortable(true);
        Grid.Column<Membership> labels = grid.addColumn(line -> String.join(", ", line.labels()))
                .setHeader(getTranslation("teach.people.labels"))
                .setSortable(true);
        Grid.Column<Membership> role = grid.addColumn(line -> TeachPage.role(this::getTranslation, line.role()))
                .setHeader(getTranslation("teach.people.role"))
                .setSortable(true);
        wide = List.of(number, section, labels, role);
        grid.addColumn(line -> getTranslation(
                        "teach.people.state." + (!line.active() ? "dropped" : line.joined() ? "joined" : "waiting")))
                .setHeader(getTranslation("teach.people.state"))
                .setSortable(true);
        if (changes) {
            grid.addComponentColumn(line -> {
                        var edit = new Button(getTranslation("teach.people.edit"));
                        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                        edit.setAriaLabel(getTranslation("teach.people.edit.of", line.fullName()));
                        edit.addClickListener(click ->
                                new MemberDialog(page, members, classrooms, invitations, me, classroom, line).open());
                        return edit;
                    })
                    .setHeader(getTranslation("teach.people.edit"))
                    .setFlexGrow(0)
                    .setAutoWidth(true);
        }
        grid.setItems(all);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(all.size() <= 12);
        grid.addClassName("people-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("teach.people"));

        var search = new TextField(getTranslation("teach.people.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> grid.setItems(
                all.stream().filter(line -> has(line, typed.getValue())).toList()));

        long waiting =
                all.stream().filter(line -> line.active() && !line.joined()).count();
        add(new H2(getTranslation("teach.people")));
        add(new Paragraph(getTranslation(
                "teach.people.count",
                String.valueOf(all.stream().filter(Membership::active).count()),
                String.valueOf(waiting))));
        if (changes) {
            var list = new Anchor("/teach/list/" + classroom, getTranslation("teach.people.import"));
            list.addClassName("secondary-link");
            var addOne = new Button(getTranslation("teach.people.add"));
            addOne.addClickListener(
                    click -> new MemberDialog(page, members, classrooms, invitations, me, classroom, null).open());
            var colleague = new Button(getTranslation("teach.people.colleague"));
            colleague.addClickListener(click -> new ColleagueDialog(page, members, me, classroom).open());
            var links = new Button(getTranslation("teach.people.links"));
            links.setVisible(waiting > 0);
            links.addClickListener(
                    click -> page.tell(() -> new LinksDialog(invitations.memberLinks(me, classroom)).open()));
            var buttons = new Div(list, addOne, colleague, links);
            buttons.addClassName("teach-buttons");
            add(buttons);
        }
        add(search, grid);
    }

    private static boolean has(Membership line, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String all = String.join(
                "\n",
                line.fullName(),
                line.number() == null ? "" : line.number(),
                line.section() == null ? "" : line.section().name(),
                String.join("\n", line.labels()));
        return all.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** A phone has room for names and states; the rest stands behind "edit". */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().executeJs("return window.innerWidth").then(Integer.class, this::fit);
        event.getUI().getPage().addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
    }

    private void fit(int width) {
        wide.forEach(column -> column.setVisible(width >= NARROW));
    }
}
