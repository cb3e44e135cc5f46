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
import dev.pagewalk.lesson.ExerciseBroken;
import jakarta.servlet.http.HttpServletResponse;

/** Shown in place of a lesson of which no variant works: it is being mended, and nothing is lost. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class BrokenExercisePage extends Div implements HasErrorParameter<ExerciseBroken>, LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph text = new Paragraph();
    private final Anchor home = new Anchor("/");

    BrokenExercisePage() {
        addClassNames("page", "failure-page");
        add(title, text, home);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<ExerciseBroken> parameter) {
        Failures.log(parameter.getException());
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("error.exercise"));
        text.setText(getTranslation("error.exercise.text"));
        home.setText(getTranslation("error.home"));
    }
}
