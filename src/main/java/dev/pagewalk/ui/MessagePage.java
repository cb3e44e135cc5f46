package dev.pagewalk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** Shown in place of a view that can't be shown: what happened, what became of the work, the way to the course. */
abstract class MessagePage extends Div implements LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph text = new Paragraph();
    private final Anchor home = new Anchor("/");

    MessagePage() {
        addClassNames("page", "failure-page");
        add(title, text, home);
    }

    /** What happened, in the language of the page. */
    abstract String title();

    /** What became of the work, and what to do. */
    abstract String text();

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setTexts();
    }

    final void setTexts() {
        title.setText(title());
        text.setText(text());
        home.setText(getTranslation("error.home"));
    }
}
