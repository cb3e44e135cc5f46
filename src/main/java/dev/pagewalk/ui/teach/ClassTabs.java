package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import dev.pagewalk.people.ClassRights;
import java.util.EnumSet;
import java.util.Set;

/** The pages of one class, and which of them this is. */
final class ClassTabs extends Nav {

    private static final long serialVersionUID = 1L;

    /** A page of a class; its address ends with the number of the class. */
    enum Tab {
        PEOPLE("teach/class", "teach.tab.people"),
        HOMEWORK("teach/assignments", "teach.tab.homework"),
        BOOK("teach/book", "teach.tab.book"),
        STATISTICS("teach/statistics", "teach.tab.statistics"),
        LOG("teach/log", "teach.tab.log");

        private final String path;
        private final String key;

        Tab(String path, String key) {
            this.path = path;
            this.key = key;
        }
    }

    /**
     * For who manages the class.
     *
     * @param here that is marked as the page one is on; the same for pages below it
     */
    ClassTabs(long classroom, Tab here) {
        this(classroom, here, EnumSet.allOf(Tab.class));
    }

    /** Only what the person may open. */
    ClassTabs(ClassRights mine, Tab here) {
        this(
                mine.classroomId(),
                here,
                mine.manages() ? EnumSet.allOf(Tab.class) : EnumSet.complementOf(EnumSet.of(Tab.LOG)));
    }

    private ClassTabs(long classroom, Tab here, Set<Tab> tabs) {
        addClassName("class-tabs");
        setAriaLabel(getTranslation("teach.tabs"));
        for (Tab tab : tabs) {
            var link = new Anchor("/" + tab.path + "/" + classroom, getTranslation(tab.key));
            if (tab == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }
}
