package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.dependency.StyleSheet;
import dev.pagewalk.grading.NotAdjusted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** A page on which marks are changed, and which says why something was refused. */
@StyleSheet("styles/book.css")
abstract class MarksPage extends TeachPage {

    private static final long serialVersionUID = 1L;

    MarksPage() {
        addClassName("marks-page");
    }

    /** A change of marks that may be refused. */
    interface MarksChange {
        void make() throws NotAdjusted;
    }

    /** Makes a change; true if it was made, and the page is then made anew. Else the page says why it wasn't. */
    final boolean tellMarks(MarksChange change) {
        try {
            change.make();
            rebuild();
            return true;
        } catch (NotAdjusted refused) {
            refused(getTranslation("teach.marks.refused." + refused.why().name().toLowerCase(Locale.ROOT)));
            return false;
        }
    }

    final String moment(Instant at, ZoneId zone) {
        return new ClassTimes(zone, getLocale()).text(at);
    }

    /** At most two digits behind the point. */
    static String points(double points) {
        double rounded = Math.round(points * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    static String percent(double share) {
        return points(share * 100) + " %";
    }
}
