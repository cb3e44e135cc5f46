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
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown when making a view failed: calm, with a reference number that is in the log beside the cause. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class FailurePage extends Div implements HasErrorParameter<Exception>, LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    private String reference = "";
    private final H1 title = new H1();
    private final Paragraph text = new Paragraph();
    private final Anchor home = new Anchor("/");

    FailurePage() {
        addClassNames("page", "failure-page");
        add(title, text, home);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        reference = Failures.log(parameter.getException());
        setTexts();
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setTexts();
    }

    private void setTexts() {
        title.setText(getTranslation("error.title"));
        text.setText(getTranslation("error.text", reference));
        home.setText(getTranslation("error.home"));
    }
}
