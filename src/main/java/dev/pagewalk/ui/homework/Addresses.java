package dev.pagewalk.ui.homework;

import com.vaadin.flow.router.BeforeEnterEvent;
import dev.pagewalk.people.NotAllowed;

/** Addresses of homework, and what stands in them: anything may. */
final class Addresses {

    private Addresses() {}

    static String task(long assignment, String key) {
        return "/homework/" + assignment + "/" + key.replace('/', '~');
    }

    /** Key of a task. */
    static String key(BeforeEnterEvent event) {
        return event.getRouteParameters().get("slot").orElse("").replace('~', '/');
    }

    /** @throws NotAllowed if it is no number: no such thing is there either */
    static long number(long me, BeforeEnterEvent event, String name) {
        String text = event.getRouteParameters().get(name).orElse("");
        if (!text.matches("[0-9]{1,18}")) {
            throw new NotAllowed("account " + me + " asks for " + name + " that is no number");
        }
        return Long.parseLong(text);
    }
}
