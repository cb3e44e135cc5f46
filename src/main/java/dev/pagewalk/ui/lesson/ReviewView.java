package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.pagewalk.lesson.Practice;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** What was missed and is due again. */
@Route(value = "review", layout = MainLayout.class)
@StyleSheet("styles/lesson.css")
@PermitAll
public class ReviewView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Practice practice;
    private final transient KindViews kinds;
    private final long account;
    private @Nullable PracticePane pane;

    ReviewView(Practice practice, KindViews kinds, CurrentPerson person) {
        this.practice = practice;
        this.kinds = kinds;
        this.account = person.id();
        addClassNames("page", "lesson-page");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        String here = pane == null ? null : pane.current();
        removeAll();
        pane = new PracticePane(practice, kinds, Practice.Deck.REVIEW, account);
        add(pane);
        pane.show(here);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.review") + " · Pagewalk";
    }
}
