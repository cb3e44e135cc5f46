package dev.pagewalk.ui.homework;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.pagewalk.homework.Mine;
import dev.pagewalk.homework.Window;
import dev.pagewalk.lesson.HomeworkSweeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page that says what time it is for the student's homework, and looks again by itself when that changes. */
@StyleSheet("styles/homework.css")
abstract class HomeworkPage extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Somebody may have been given more time: so often it is looked at even if nothing was to change. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

    private final transient HomeworkSweeper sweeper;
    private final transient Clock clock;
    private transient @Nullable Runnable stop;
    private volatile Instant next = Instant.MIN;

    HomeworkPage(HomeworkSweeper sweeper, Clock clock) {
        this.sweeper = sweeper;
        this.clock = clock;
        addClassNames("page", "homework-page");
    }

    /** All of the page, in the language of the moment. */
    abstract void build();

    /** Shows what has changed by itself; what is being written stays. */
    abstract void look();

    final Instant now() {
        return clock.instant();
    }

    /** Looks again soon after the next moment at which something changes for this homework. */
    final void lookAgain(Stream<Mine> shown) {
        Instant now = now();
        next = shown.map(Mine::window)
                .flatMap(HomeworkPage::changes)
                .filter(at -> !at.isBefore(now))
                .map(at -> at.plusMillis(1))
                .reduce(now.plus(LOOK_AGAIN), (one, other) -> one.isBefore(other) ? one : other);
    }

    private static Stream<Instant> changes(Window window) {
        return Stream.concat(
                Stream.of(window.release(), window.due(), window.end(), window.close()),
                window.late().stream().map(step -> window.due().plus(step.after())));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        rebuild();
    }

    final void rebuild() {
        removeAll();
        build();
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stop = sweeper.listen(() -> {
            if (!now().isBefore(next)) {
                next = now().plus(LOOK_AGAIN);
                try {
                    ui.access(this::look);
                } catch (UIDetachedException left) {
                    // nobody looks any more
                }
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stop != null) {
            stop.run();
        }
    }
}
