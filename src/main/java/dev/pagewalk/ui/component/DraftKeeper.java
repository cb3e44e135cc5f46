package dev.pagewalk.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import dev.pagewalk.course.Draft;
import dev.pagewalk.course.DraftPage;
import dev.pagewalk.course.Saving;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what is typed on a page: within a second on the server, until then in the browser. Says so, and asks which text
 * counts if another page wrote meanwhile. A page has one; {@link #field} tells it of a field.
 */
@Tag("pw-drafts")
@JsModule("./elements/drafts/drafts.ts")
public final class DraftKeeper extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    private final transient DraftPage page;
    private boolean answering;

    public DraftKeeper(DraftPage page) {
        super("drafts");
        this.page = page;
        getElement().setProperty("account", String.valueOf(page.account()));
        getElement().setProperty("place", page.place());
        on("pw-draft", detail -> answer(detail, () -> page.type(field(detail), text(detail, "text"))));
        on(
                "pw-draft-restore",
                detail -> answer(
                        detail,
                        () -> page.restore(
                                field(detail),
                                text(detail, "text"),
                                detail.path("base").asLong(0),
                                text(detail, "sent"))));
        on("pw-draft-mine", detail -> {
            answer(detail, () -> page.keepMine(field(detail), text(detail, "text")));
            showAside();
        });
        on("pw-draft-other", detail -> {
            page.takeOther(field(detail), text(detail, "text"));
            showAside();
        });
    }

    /** Keeps what is typed into a field, and shows there what comes from elsewhere unless it can't be written any more. */
    public static <F extends Component & HasValue<?, String>> void field(DraftPage page, F field, String name) {
        field(page, field, name, text -> {
            if (!field.isReadOnly()) {
                field.setValue(text);
            }
        });
    }

    /** @param shows puts a text into it that comes from elsewhere */
    public static void field(DraftPage page, Component field, String name, Consumer<String> shows) {
        field.getElement().setAttribute("data-draft", name).setAttribute("data-draft-place", page.place());
        page.bind(name, shows);
    }

    /** Leaves nothing in the browser of what wasn't sent, because somebody signs out. */
    public static void forget(UI ui) {
        ui.getPage().executeJs("""
                Object.keys(localStorage).filter(key => key.startsWith('pagewalk-draft:'))
                    .forEach(key => localStorage.removeItem(key));
                sessionStorage.removeItem('pagewalk-focus');""");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setPropertyMap("revisions", page.revisions());
        showAside();
        page.listen(new DraftPage.Listener() {
            @Override
            public void saved(String field, long revision) {
                if (!answering) {
                    getElement().callJsFunction("saved", field, (double) revision, 0);
                }
            }

            @Override
            public void stale(String field, String mine, Draft other) {
                getElement().callJsFunction("stale", field, mine, other.content(), (double)
                        other.savedAt().toEpochMilli());
            }
        });
    }

    private void showAside() {
        getElement()
                .setPropertyList(
                        "aside",
                        page.setAside().stream()
                                .map(text ->
                                        new Aside(text.content(), text.savedAt().toEpochMilli()))
                                .toList());
    }

    private void answer(JsonNode detail, Supplier<Saving> save) {
        String field = field(detail);
        int serial = detail.path("serial").asInt(0);
        answering = true;
        try {
            switch (save.get()) {
                case Saving.Saved(long revision) ->
                    getElement().callJsFunction("saved", field, (double) revision, serial);
                case Saving.Stale asked -> {
                    // the listener has told
                }
                case Saving.Refused never -> getElement().callJsFunction("refused", field, serial);
            }
        } finally {
            answering = false;
        }
    }

    private static String field(JsonNode detail) {
        return text(detail, "field");
    }

    private static String text(JsonNode detail, String name) {
        return detail.path(name).asString("");
    }

    /** A text that gave way to another page's. */
    private record Aside(String text, long at) {}
}
