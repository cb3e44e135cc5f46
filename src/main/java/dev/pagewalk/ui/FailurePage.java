package dev.pagewalk.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown when making a view failed: calm, with a reference number that is in the log beside the cause. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class FailurePage extends MessagePage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    private String reference = "";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        reference = Failures.log(parameter.getException());
        setTexts();
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    String title() {
        return getTranslation("error.title");
    }

    @Override
    String text() {
        return getTranslation("error.text", reference);
    }
}
