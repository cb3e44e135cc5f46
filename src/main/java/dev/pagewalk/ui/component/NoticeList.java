package dev.pagewalk.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.LongConsumer;

/** Marks that changed since a student saw them: the old and the new one, and why. Each can be put away. */
@StyleSheet("styles/book.css")
public class NoticeList extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * A changed mark in words of the server.
     *
     * @param title of the homework
     * @param why as staff wrote it; empty if nothing was written
     * @param undone true if a correction was taken back
     */
    public record Shown(long id, String title, String before, String after, String most, String why, boolean undone) {}

    private final UnorderedList list = new UnorderedList();

    /** @param putAway told the id of what was read */
    public NoticeList(List<Shown> notices, LongConsumer putAway) {
        addClassName("notices");
        setVisible(!notices.isEmpty());
        add(new H2(getTranslation("notices.title")), list);
        notices.forEach(notice -> list.add(item(notice, putAway)));
    }

    private ListItem item(Shown notice, LongConsumer putAway) {
        var item = new ListItem(new Paragraph(getTranslation(
                notice.undone() ? "notices.undone" : "notices.changed",
                notice.title(),
                notice.before(),
                notice.after(),
                notice.most())));
        if (!notice.why().isEmpty()) {
            item.add(new Paragraph(getTranslation("notices.why", notice.why())));
        }
        var read = new Button(getTranslation("notices.read"));
        read.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        read.setAriaLabel(getTranslation("notices.read.of", notice.title()));
        read.addClickListener(click -> {
            putAway.accept(notice.id());
            list.remove(item);
            setVisible(list.getComponentCount() > 0);
        });
        item.add(read);
        return item;
    }
}
