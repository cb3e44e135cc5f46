package dev.pagewalk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.pagewalk.lesson.Failure;
import dev.pagewalk.people.NotAllowed;
import org.springframework.stereotype.Component;

/** What becomes of an exception that nobody expected: the log has the cause, the person a number to quote. */
@Component
class Failures implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_MILLISECONDS = 15_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(error -> {
                    boolean refused = error.getThrowable() instanceof NotAllowed;
                    String reference = refused ? "" : log(error.getThrowable());
                    UI ui = UI.getCurrent();
                    if (ui != null) {
                        ui.access(() -> Notification.show(
                                        refused
                                                ? ui.getTranslation("error.not-allowed")
                                                : ui.getTranslation("error.text", reference),
                                        SHOWN_MILLISECONDS,
                                        Notification.Position.BOTTOM_CENTER)
                                .addThemeVariants(NotificationVariant.ERROR));
                    }
                }));
    }

    /** Logs the cause under a new reference number and returns the number. */
    static String log(Throwable cause) {
        return Failure.of(cause).reference();
    }
}
