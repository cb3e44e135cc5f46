package dev.pagewalk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown for an address that leads nowhere, and for one that this person may not see: no difference is told. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class NotFoundPage extends Div implements HasErrorParameter<NotFoundException>, LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph text = new Paragraph();
    private final Anchor home = new Anchor("/");

    NotFoundPage() {
        addClassNames("page", "failure-page");
        add(title, text, home);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("error.not-found"));
        text.setText(getTranslation("error.not-found.text"));
        home.setText(getTranslation("error.home"));
    }
}
