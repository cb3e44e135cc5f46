package dev.pagewalk.ui;

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
public class BrokenExercisePage extends MessagePage implements HasErrorParameter<ExerciseBroken> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<ExerciseBroken> parameter) {
        Failures.log(parameter.getException());
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    @Override
    String title() {
        return getTranslation("error.exercise");
    }

    @Override
    String text() {
        return getTranslation("error.exercise.text");
    }
}
