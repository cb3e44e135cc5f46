package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.ui.component.CodeEditor;
import java.util.List;
import java.util.function.BiConsumer;

/** What is wrong with the program, each with its place to go to. */
final class ProblemList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient java.util.List<CodeEditor.Problem> problems = new java.util.ArrayList<>();
    private BiConsumer<Integer, Integer> choose = (line, column) -> {};

    ProblemList() {
        addClassName("lab-problems");
    }

    /** Told line and column of the problem that a person chose. */
    void onChoose(BiConsumer<Integer, Integer> listener) {
        choose = listener;
    }

    void show(List<CodeEditor.Problem> found) {
        problems.clear();
        problems.addAll(found);
        translate();
    }

    void translate() {
        removeAll();
        if (problems.isEmpty()) {
            add(new Paragraph(getTranslation("lab.problems.none")));
            return;
        }
        var list = new UnorderedList();
        for (CodeEditor.Problem problem : problems) {
            var place = new NativeButton(
                    problem.line() + ":" + problem.column(), click -> choose.accept(problem.line(), problem.column()));
            place.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation(
                                    "lab.problems.go",
                                    Integer.toString(problem.line()),
                                    Integer.toString(problem.column())));
            var kind = new Span(getTranslation("lab.severity." + problem.severity()));
            kind.addClassNames("lab-severity", problem.severity());
            list.add(new ListItem(place, kind, new Span(problem.message())));
        }
        add(list);
    }
}
