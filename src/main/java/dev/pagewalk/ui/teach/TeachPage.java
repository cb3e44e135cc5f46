package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Classroom;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.PeopleRefused;
import dev.pagewalk.ui.Phrases;
import java.util.Locale;

/** A page that is made again in another language, and says why something was refused. */
@StyleSheet("styles/teach.css")
abstract class TeachPage extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_MILLISECONDS = 8_000;
    private static final int SAID_MILLISECONDS = 5_000;

    TeachPage() {
        addClassNames("page", "teach-page");
    }

    /** A change that may be refused. */
    interface Change {
        void make() throws PeopleRefused;
    }

    /** All of the page but its heading's frame, in the language of the moment. */
    abstract void build();

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        rebuild();
    }

    final void rebuild() {
        removeAll();
        build();
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    /** Makes a change; true if it was made. Else the page says why it wasn't. */
    final boolean tell(Change change) {
        try {
            change.make();
            return true;
        } catch (PeopleRefused refused) {
            refused(sentence(this::getTranslation, refused));
            return false;
        }
    }

    /** Says why something was not done. */
    final void refused(String why) {
        Notification.show(why, SHOWN_MILLISECONDS, Notification.Position.BOTTOM_CENTER)
                .addThemeVariants(NotificationVariant.ERROR);
    }

    /** What stands above each page of a class: the way to all classes, and which one this is. */
    final Div classHeading(Classroom classroom) {
        return new Div(back("/teach", getTranslation("teach.title")), new H1(classroom.title()));
    }

    /** Says that something was done; not where the buttons are. */
    final void said(String text) {
        Notification.show(text, SAID_MILLISECONDS, Notification.Position.TOP_CENTER);
    }

    static String sentence(Phrases phrases, PeopleRefused refused) {
        return phrases.get(refused.problem().key(), refused.arguments().toArray());
    }

    static String role(Phrases phrases, ClassRole role) {
        return phrases.get("people.role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** A line of a class where it is chosen: names alone may be twice. */
    static String who(Membership line) {
        return line.fullName() + (line.number() == null ? "" : " · " + line.number());
    }

    static Anchor back(String path, String text) {
        var link = new Anchor(path, text);
        link.addClassName("back-link");
        return link;
    }
}
