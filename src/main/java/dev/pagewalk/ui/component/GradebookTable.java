package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The marks of a class. All of them are sent once; the browser sorts and filters, and draws the rows in view. */
@Tag("pw-gradebook")
@JsModule("./elements/gradebook/gradebook.ts")
public class GradebookTable extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    public GradebookTable() {
        super("gradebook");
    }

    public void show(Book book) {
        getElement().setPropertyBean("book", book);
    }

    /** What the element shows; see {@code frontend/elements/gradebook/rows.ts}. */
    public record Book(List<Column> columns, List<Student> students) {}

    /**
     * A column of marks.
     *
     * @param most what full marks come to; null where that isn't known
     * @param note what is said beside its title, in a tooltip
     */
    public record Column(String title, @Nullable Double most, String note) {}

    /**
     * A row.
     *
     * @param id of the line of the class
     * @param marks one for each column
     */
    public record Student(
            long id, String name, String number, String section, boolean active, double total, List<Mark> marks) {}

    /**
     * A mark.
     *
     * @param work 0 if there is nothing to open
     * @param points null where there is nothing to count
     * @param signs names of what is to be said about it
     * @param counts whether it goes into the mean
     */
    public record Mark(long work, @Nullable Double points, Set<String> signs, boolean counts) {}
}
