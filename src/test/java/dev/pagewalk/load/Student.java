package dev.pagewalk.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A person with a browser: signs in, opens pages, types with pauses, checks answers, and carries on when the server is back. */
final class Student {

    private static final int TICK_MILLIS = 40;
    /** A browser sends what stands in a field once nothing was typed for so long. */
    private static final int VALUE_MILLIS = 400;

    final String name;

    private final String password;
    private final Browser browser;
    private final TypedDrafts.Store store = new TypedDrafts.Store();
    private final Notes notes;
    private final Random random;
    private @Nullable FlowPage page;
    private @Nullable TypedDrafts drafts;
    private List<Typed> typed = new ArrayList<>();
    /** Of the page that is open: fields of several pages have the same names. */
    private String path = "";

    private int passwords;

    /** Something typed on a page. */
    private record Typed(String path, Typing typing) {}

    Student(String server, String name, String password, Notes notes, long seed) {
        this.name = name;
        this.password = password;
        this.browser = new Browser(server);
        this.notes = notes;
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    Browser browser() {
        return browser;
    }

    /** The page that is open. */
    FlowPage page() {
        if (page == null) {
            throw new IllegalStateException("no page is open");
        }
        return page;
    }

    TypedDrafts drafts() {
        if (drafts == null) {
            throw new IllegalStateException("no page with drafts is open");
        }
        return drafts;
    }

    /** How often the password was asked for. */
    int passwords() {
        return passwords;
    }

    /** The browser loses what it has kept of texts that the server hasn't got. */
    void loseStorage() {
        store.clear();
    }

    void signIn() throws Gone {
        passwords++;
        if (!browser.signIn(name, password)) {
            throw new IllegalStateException(name + " can't sign in");
        }
    }

    /** Opens a page; signs in first if the server asks for it. */
    FlowPage open(String path) throws Gone {
        close();
        this.path = path;
        long start = Moments.now();
        var own = new TypedDrafts(store, (place, field, text, revision, millis) -> {
            notes.drafts.add(new Notes.Draft(name, place, field, text, revision));
            notes.draftMillis.add(millis);
        });
        try {
            page = FlowPage.open(browser, path, own);
        } catch (Gone gone) {
            if (gone.why() != Gone.Why.SESSION) {
                throw gone;
            }
            signIn();
            page = FlowPage.open(browser, path, own);
        }
        notes.openMillis.add(Moments.now() - start);
        drafts = own;
        return page;
    }

    /** Sends what this browser has kept of an earlier page; before that, what the page shows is what the server has. */
    void restore() throws Gone {
        drafts().attach(page());
        page().deliver();
    }

    void close() {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    /** The element of a field that drafts are kept of. */
    Optional<Element> field(String draft) {
        return page().find(each -> each.attribute("data-draft").equals(draft));
    }

    /** Fields in which this person can write. */
    List<Element> fields() {
        return page().all(each -> !each.attribute("data-draft").isEmpty()
                && (each.is("vaadin-text-field") || each.is("vaadin-text-area"))
                && !each.readOnly()
                && each.usable());
    }

    /** Types a text over what stands in a field, a key at a time. */
    void type(String draft, String text) throws Gone {
        var typing = Typing.of(draft, text, random);
        typed.add(new Typed(path, typing));
        int before = 0;
        while (true) {
            long now = Moments.now();
            int keys = typing.keys(now);
            if (keys > before) {
                drafts().typed(draft, text.substring(0, keys));
                notes.keys.add(keys - before);
                before = keys;
            }
            try {
                drafts().tick();
            } catch (Gone gone) {
                // nobody types on in a page that is gone
                typed.removeLast();
                typed.add(new Typed(path, typing.upTo(before)));
                throw gone;
            }
            if (typing.over(now) && now > typing.at()[typing.at().length - 1] + VALUE_MILLIS) {
                break;
            }
            if (!Moments.sleep(TICK_MILLIS)) {
                return;
            }
        }
        Optional<Element> field = field(draft);
        if (field.isPresent()) {
            page().fill(field.get(), text);
        }
    }

    /** Presses the button beside a field. */
    void check(Element field, Element button, String given) throws Gone {
        drafts().leave();
        long start = Moments.now();
        page().fillAndClick(field, given, button);
        notes.answerMillis.add(Moments.now() - start);
    }

    /**
     * What had been typed when the server was killed and isn't there. Call it after {@link #open}, before {@link #restore}.
     *
     * @param kills when it was killed, in order: a text is lost to the first after it was begun
     */
    void lookForLost(List<Long> kills) {
        var last = new HashMap<String, Typing>();
        typed.stream().filter(one -> one.path.equals(path)).forEach(one -> last.put(one.typing.field(), one.typing));
        last.forEach((draft, typing) -> kills.stream()
                .filter(kill -> typing.keys(kill) > 0)
                .findFirst()
                .ifPresent(kill -> field(draft)
                        .ifPresent(field -> notes.unkept.add(typing.unkept(field.property("value"), kill)))));
        typed = new ArrayList<>();
    }
}
