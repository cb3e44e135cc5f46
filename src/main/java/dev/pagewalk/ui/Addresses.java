package dev.pagewalk.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import dev.pagewalk.people.NotAllowed;

/** Addresses of homework, and what stands in them: anything may. */
public final class Addresses {

    private Addresses() {}

    /** Where a student does a task. */
    public static String task(long assignment, String key) {
        return "/homework/" + assignment + "/" + written(key);
    }

    /** Where an answer that was handed in runs again. */
    public static String replay(long submission, String key, String step) {
        return "/teach/replay/" + submission + "/" + written(key) + "/" + step;
    }

    /** Keys of tasks may have a slash, which would end the part of an address. */
    private static String written(String key) {
        return key.replace('/', '~');
    }

    /** Key of a task. */
    public static String key(BeforeEnterEvent event) {
        return event.getRouteParameters().get("slot").orElse("").replace('~', '/');
    }

    /** @throws NotAllowed if it is no number: no such thing is there either */
    public static long number(long me, BeforeEnterEvent event, String name) {
        String text = event.getRouteParameters().get(name).orElse("");
        if (!text.matches("[0-9]{1,18}")) {
            throw new NotAllowed("account " + me + " asks for " + name + " that is no number");
        }
        return Long.parseLong(text);
    }
}
