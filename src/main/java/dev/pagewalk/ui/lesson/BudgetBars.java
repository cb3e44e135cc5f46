package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.machine.snapshot.Counters;

/** The three budgets, and by how much the step that is looked at has changed them. */
final class BudgetBars extends Div {

    private static final long serialVersionUID = 1L;
    private static final long MIB = 1024 * 1024;
    private static final int PAGE = 4096;

    BudgetBars() {
        addClassName("budgets");
    }

    void show(Counters now, Counters before) {
        removeAll();
        add(
                bar("space", now.addressSpaceUsed(), before.addressSpaceUsed(), now.addressSpaceTotal()),
                bar("commit", now.commitCharge(), before.commitCharge(), now.commitLimit()),
                bar(
                        "ram",
                        (long) now.framesUsed() * PAGE,
                        (long) before.framesUsed() * PAGE,
                        (long) now.framesTotal() * PAGE));
    }

    private Div bar(String kind, long now, long before, long total) {
        var name = new Span(getTranslation("lesson.budget." + kind));
        name.addClassName("budget-name");
        long change = now - before;
        var value = new Span(getTranslation("lesson.budget.of", size(now), size(total)));
        value.addClassName("budget-value");
        var delta = new Span(change == 0 ? "" : (change > 0 ? "+" : "−") + size(Math.abs(change)));
        delta.addClassName("budget-delta");
        var head = new Div(name, delta, value);
        head.addClassName("budget-head");
        var track = new Div(new Div());
        track.addClassNames("budget-track");
        double share = total == 0 ? 0 : 100.0 * now / total;
        track.getStyle().set("--share", "%.2f%%".formatted(Math.min(100, share)));
        track.getElement().setAttribute("aria-hidden", "true");
        var bar = new Div(head, track);
        bar.addClassNames("budget", "budget-" + kind);
        return bar;
    }

    /** In the unit that reads best. */
    static String size(long bytes) {
        if (bytes >= MIB && (bytes % MIB == 0 || bytes >= 10 * MIB)) {
            return "%,d MiB".formatted(bytes / MIB);
        }
        return "%,d KiB".formatted(bytes / 1024);
    }
}
