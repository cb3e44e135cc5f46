package dev.pagewalk.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.PageTools;

/** The look of the pages before the sign-in: what this is on the left, a card to act on at the right. */
abstract class AccountPage extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    final Section card = new Section();
    private final H1 promise = new H1();
    private final Paragraph explanation = new Paragraph();

    AccountPage(PageTools tools) {
        addClassName("account-page");
        var header = new Header(MainLayout.wordmark(), tools);
        header.addClassName("shell-header");
        var picture = new WalkPicture();
        var story = new Div(promise, explanation, picture);
        story.addClassName("account-story");
        card.addClassName("account-card");
        var main = new Main(story, card);
        main.addClassName("account-main");
        add(header, main);
    }

    final void setTexts() {
        promise.setText(getTranslation("account.promise"));
        explanation.setText(getTranslation("account.explanation"));
    }

    static Component withClass(Component component, String name) {
        component.addClassName(name);
        return component;
    }
}
