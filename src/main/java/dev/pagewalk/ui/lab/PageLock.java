package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Runs tasks of other threads with the lock of the page; during a reload they wait for the next page. */
final class PageLock {

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private volatile @Nullable UI page;

    /** There is a page: what waited is done. */
    void attach(UI ui) {
        page = ui;
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
    }

    void detach() {
        page = null;
    }

    /** May be called from any thread. */
    void run(Runnable task) {
        UI ui = page;
        try {
            if (ui != null) {
                ui.access(task::run);
                return;
            }
        } catch (UIDetachedException reloading) {
            // the page went away between the question and the answer
        }
        waiting.add(task);
    }
}
