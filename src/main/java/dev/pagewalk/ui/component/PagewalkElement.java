package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinService;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.ui.Translations;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;

/** What all elements share: their texts, and events with checked details. */
abstract class PagewalkElement extends Component implements HasStyle, HasSize, LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    private final String[] texts;

    /**
     * @param texts groups of texts below {@code lab.} that the element shows, such as {@code map} for {@code
     * lab.map.*}
     */
    PagewalkElement(String... texts) {
        this.texts = texts;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setPropertyMap("labels", labels(event.getLocale()));
    }

    private Map<String, String> labels(Locale locale) {
        Map<String, String> labels = new HashMap<>();
        I18NProvider provider = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        if (provider instanceof Translations translations) {
            for (String group : texts) {
                translations
                        .below("lab." + group + ".", locale)
                        .forEach((key, text) -> labels.put(group + "." + key, text));
            }
        }
        return labels;
    }

    /** Tells the element how the machine cuts addresses; its side is {@code frontend/elements/base/paging.ts}. */
    final void format(PagingFormat format) {
        getElement().setPropertyBean("format", format);
    }

    /** Hears an event; its detail is whatever the browser sent. */
    void on(String event, Consumer<JsonNode> listener) {
        getElement()
                .addEventListener(
                        event, dom -> listener.accept(dom.getEventData().path("event.detail")))
                .addEventData("event.detail");
    }

    /** Hears a number of an event's detail if it is a 32-bit address. */
    void onAddress(String event, String field, LongConsumer listener) {
        on(event, detail -> {
            long value = detail.path(field).asLong(-1);
            if (value >= 0 && value <= 0xFFFF_FFFFL) {
                listener.accept(value);
            }
        });
    }
}
