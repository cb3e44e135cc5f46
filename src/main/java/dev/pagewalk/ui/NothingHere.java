package dev.pagewalk.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;

/** Says of what isn't the person's the same as of what isn't there. */
abstract class NothingHere<E extends Exception> extends MessagePage implements HasErrorParameter<E> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<E> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    String title() {
        return getTranslation("error.not-found");
    }

    @Override
    String text() {
        return getTranslation("error.not-found.text");
    }
}
