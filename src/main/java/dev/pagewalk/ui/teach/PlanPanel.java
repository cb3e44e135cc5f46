package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.people.RosterPlan;
import dev.pagewalk.people.RosterProblem;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a class list would do, or why it can't be taken in. */
final class PlanPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OPEN = 20;

    PlanPanel(RosterPlan plan) {
        if (!plan.possible()) {
            var box = new Div(new H2(getTranslation("roster.problems")));
            box.addClassName("course-problems");
            box.add(list(plan.problems(), this::sentence));
            box.add(new Paragraph(getTranslation("roster.nothing-done")));
            add(box);
            return;
        }
        add(new H2(getTranslation("roster.plan")));
        add(new Paragraph(getTranslation("roster.read", String.join(", ", plan.recognised()), plan.encoding())));
        if (!plan.passedOver().isEmpty()) {
            add(new Paragraph(getTranslation("roster.passed-over", String.join(", ", plan.passedOver()))));
        }
        part("roster.added", plan.added(), this::added);
        part("roster.changed", plan.changed(), this::changed);
        part(
                "roster.missing",
                plan.missing(),
                line -> new ListItem(line.fullName() + (line.number() == null ? "" : " · " + line.number())));
        part("roster.sections", List.copyOf(plan.newSections()), ListItem::new);
        add(new Paragraph(getTranslation("roster.unchanged", String.valueOf(plan.unchanged()))));
    }

    private <T> void part(String key, List<T> things, Function<T, Component> item) {
        if (!things.isEmpty()) {
            var details = new Details(getTranslation(key, String.valueOf(things.size())), list(things, item));
            details.setOpened(things.size() <= MOST_OPEN);
            add(details);
        }
    }

    private static <T> UnorderedList list(List<T> things, Function<T, Component> item) {
        var list = new UnorderedList();
        things.forEach(thing -> list.add(item.apply(thing)));
        return list;
    }

    private ListItem sentence(RosterProblem problem) {
        String text = getTranslation(problem.key(), problem.arguments().toArray());
        return new ListItem(
                problem.line() == 0
                        ? text
                        : getTranslation("roster.line", String.valueOf(problem.line())) + " " + text);
    }

    private ListItem added(RosterPlan.Added added) {
        return new ListItem(String.join(
                " · ",
                List.of(added.name(), added.number(), added.section(), added.labels()).stream()
                        .filter(text -> !text.isEmpty())
                        .toList()));
    }

    private ListItem changed(RosterPlan.Changed changed) {
        var item = new ListItem(new Span(changed.membership().fullName() + ": "));
        for (RosterPlan.Change change : changed.changes()) {
            String field = getTranslation("roster.field."
                    + change.field().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            var text = new Div(
                    change.field() == RosterPlan.Field.STATUS
                            ? new Span(field)
                            : new Span(getTranslation(
                                    "roster.change", field, orDash(change.before()), orDash(change.after()))));
            item.add(text);
        }
        return item;
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
