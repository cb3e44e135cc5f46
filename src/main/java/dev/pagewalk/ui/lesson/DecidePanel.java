package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.machine.snapshot.Counters;
import java.util.LinkedHashMap;
import java.util.Map;

/** One way to choose and the reasons for it; then what each way costs. */
final class DecidePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Activity.Decide decide;
    private final transient Runnable changed;
    private final StepBox option;
    private final StepBox reasons;
    private final OptionGroup options;
    private final OptionGroup whys;
    private final CheckButton check;
    private final Div ledger = new Div();

    DecidePanel(LessonSession session, Activity.Decide decide, Runnable changed) {
        this.session = session;
        this.decide = decide;
        this.changed = changed;
        addClassName("decide");
        option = new StepBox(session, decide, decide.id() + ".option", "option");
        reasons = new StepBox(session, decide, decide.id() + ".reasons", "reasons");
        options = new OptionGroup(
                false, decide.options(), getTranslation("lesson.options"), this::way, option.start(), option::draft);
        whys = new OptionGroup(
                true,
                decide.reasons(),
                getTranslation("lesson.reasons"),
                id -> Texts.part(session, decide, "reason/" + id),
                reasons.start(),
                reasons::draft);
        check = new CheckButton(getTranslation("lesson.check"), this::submit);
        ledger.getElement().setAttribute("aria-live", "polite");
        add(
                Texts.caption(Texts.label(session, decide, "option", getTranslation("lesson.decide.option"))),
                options,
                option,
                ledger,
                Texts.caption(Texts.label(session, decide, "reasons", getTranslation("lesson.reasons"))),
                whys,
                reasons,
                check);
        show();
    }

    /** The author's words, and below them what will be tried. */
    private Component way(String id) {
        var code = new Pre(session.exhibits().way(decide, id).stripTrailing());
        code.addClassName("way");
        return new Div(Texts.part(session, decide, "option/" + id), code);
    }

    private void submit() {
        boolean counted = !option.settled() && option.submit(options.answer());
        counted |= !reasons.settled() && reasons.submit(whys.answer());
        if (counted) {
            show();
            changed.run();
        }
    }

    private void show() {
        if (option.settled()) {
            options.lock();
        }
        if (reasons.settled()) {
            whys.lock();
        }
        check.setVisible(!option.settled() || !reasons.settled());
        Map<String, Counters> ledgers = session.exhibits().ledgers(decide);
        ledger.removeAll();
        if (!ledgers.isEmpty()) {
            var named = new LinkedHashMap<String, Counters>();
            ledgers.forEach((id, counters) -> named.put(
                    session.text(decide, "option/" + id, getLocale())
                            .orElse(id)
                            .strip()
                            .replaceAll("[`*]", ""),
                    counters));
            ledger.add(Ledger.ofWays(session.exhibits().budgets(decide), named, this::getTranslation));
        }
    }
}
