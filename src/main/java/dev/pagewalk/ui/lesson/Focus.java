package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.HasElement;

/**
 * Where reading goes on when the button or the field that had the focus vanishes or is disabled: browsers then drop the
 * focus, and who works by keyboard or listens to the page begins again at its top.
 */
final class Focus {

    private Focus() {}

    /** Moves the focus here. */
    static void on(HasElement place) {
        reachable(place).getElement().executeJs("this.focus({preventScroll: true});");
    }

    /** Moves the focus here unless it stands on something that is there and can be used. */
    static void ifLost(HasElement place) {
        reachable(place).getElement().executeJs("""
                const at = document.activeElement;
                if (!at || at === document.body || at.disabled || !at.checkVisibility()) {
                    this.focus({preventScroll: true});
                }""");
    }

    private static HasElement reachable(HasElement place) {
        if (!place.getElement().hasAttribute("tabindex")) {
            place.getElement().setAttribute("tabindex", "-1");
        }
        return place;
    }
}
