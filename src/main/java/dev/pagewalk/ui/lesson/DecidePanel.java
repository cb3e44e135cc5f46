package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import dev.pagewalk.exercise.kind.decide.Decide;
import dev.pagewalk.exercise.kind.decide.DecideExhibit;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.machine.snapshot.Counters;
import java.util.LinkedHashMap;
import java.util.Map;

/** One way to choose and the reasons for it; then what each way costs. */
final class DecidePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Decide decide;
    private final transient Runnable changed;
    private final StepBox option;
    private final StepBox reasons;
    private final OptionGroup options;
    private final OptionGroup whys;
    private final CheckButton check;
    private final Div ledger = new Div();

    DecidePanel(LessonSession session, Decide decide, Runnable changed) {
        this.session = session;
        this.decide = decide;
        this.changed = changed;
        addClassName("decide");
        option = new StepBox(
                session, decide, decide.optionStep(), "lesson.chooseFirst", Rungs.first(session, decide, "option"));
        reasons = new StepBox(
                session, decide, decide.reasonsStep(), "lesson.reasons.first", Rungs.part(session, decide, "reasons"));
        Map<String, String> ways = session.exhibit(decide).ways();
        options = new OptionGroup(
                false,
                session.offered(decide, decide.optionStep()),
                getTranslation("lesson.options"),
                id -> way(id, ways.getOrDefault(id, "")),
                option.start(),
                option::draft);
        whys = new OptionGroup(
                true,
                session.offered(decide, decide.reasonsStep()),
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
    private Component way(String id, String source) {
        var code = new Pre(source.stripTrailing());
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
        DecideExhibit exhibit = session.exhibit(decide);
        ledger.removeAll();
        if (!exhibit.ledgers().isEmpty()) {
            var named = new LinkedHashMap<String, Counters>();
            exhibit.ledgers()
                    .forEach((id, counters) -> named.put(Texts.name(session, decide, "option/" + id, id), counters));
            ledger.add(Ledger.ofWays(exhibit.budgets(), named, this::getTranslation));
        }
    }
}
