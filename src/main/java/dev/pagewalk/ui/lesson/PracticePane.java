package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.course.Mastery;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.Practice;
import dev.pagewalk.lesson.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One activity after the other, each with new numbers, beside the map of what is mastered. */
final class PracticePane extends Div {

    private static final long serialVersionUID = 1L;

    /** Most skills listed that are not due yet. */
    private static final int SHOWN = 8;

    private final transient Practice practice;
    private final transient KindViews kinds;
    private final transient Practice.Deck deck;
    private final long account;
    private final UnorderedList map = new UnorderedList();
    private final Div place = new Div();
    private final Div ways = new Div();
    private transient @Nullable Skill current;
    private transient @Nullable LessonSession session;

    PracticePane(Practice practice, KindViews kinds, Practice.Deck deck, long account) {
        this.practice = practice;
        this.kinds = kinds;
        this.deck = deck;
        this.account = account;
        String name = deck.name().toLowerCase(Locale.ROOT);
        addClassName("practice");
        ways.addClassName("ways");
        map.addClassName("skill-map");
        var back = new Anchor("/", getTranslation("practice.back"));
        back.addClassName("back-link");
        var skills = new Nav(map);
        skills.getElement().setAttribute("aria-label", getTranslation("practice.skills"));
        var note = new Paragraph(getTranslation("practice." + name + ".note"));
        note.addClassName("muted");
        add(new Div(back, new H1(getTranslation("practice." + name))), note, skills, place);
    }

    /** Shows a skill, or what is best done next if there is none with this id. */
    void show(@Nullable String id) {
        Optional<Skill> wanted = id == null ? Optional.empty() : practice.skill(account, id);
        wanted.or(() -> practice.next(account, deck, current == null ? null : current.id()))
                .ifPresentOrElse(this::begin, this::nothing);
    }

    /** What is being practised; null if there is nothing. */
    @Nullable String current() {
        return current == null ? null : current.id();
    }

    /** Shows something else because the student asked for it: reading goes on at its heading. */
    private void goOn(Runnable shows) {
        shows.run();
        place.getChildren().findFirst().map(HasElement.class::cast).ifPresent(Focus::on);
    }

    private void begin(Skill skill) {
        begin(skill, practice.open(account, skill));
    }

    private void begin(Skill skill, LessonSession round) {
        current = skill;
        session = round;
        var pane = new ActivityPane(session, kinds, ways, this::changed);
        var heading = new H2(skill.exercise().title(getLocale()));
        place.removeAll();
        place.add(heading);
        ChangesNote.of(round.changes(), () -> goOn(() -> begin(skill, practice.again(account, skill))))
                .ifPresent(place::add);
        place.add(pane);
        pane.show(activity(skill, round));
        changed();
    }

    /** The activity as the round has it, which may be older than the skill. */
    private static Activity activity(Skill skill, LessonSession round) {
        return skill.in(round.exercise()).orElse(skill.activity());
    }

    private void nothing() {
        current = null;
        session = null;
        place.removeAll();
        place.add(new Paragraph(
                getTranslation(deck == Practice.Deck.TRAINER ? "practice.empty.trainer" : "practice.empty")));
        if (deck == Practice.Deck.REVIEW) {
            upcoming();
        }
        map();
    }

    /** So that nobody thinks a miss was forgotten. */
    private void upcoming() {
        List<Practice.Upcoming> all = practice.upcoming(account);
        if (all.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("upcoming");
        var named = new HashSet<String>();
        all.stream()
                .filter(one -> named.add(one.skill().exercise().id()))
                .limit(SHOWN)
                .forEach(one -> list.add(new ListItem(getTranslation(
                        "practice.upcoming." + unit(one.left()),
                        one.skill().exercise().title(getLocale()),
                        count(one.left())))));
        place.add(new Paragraph(getTranslation("practice.upcoming")), list);
    }

    private static String unit(Duration wait) {
        return wait.toHours() >= 24 ? "days" : wait.toMinutes() >= 60 ? "hours" : "minutes";
    }

    /** In units of {@link #unit}, never too soon. */
    private static String count(Duration wait) {
        long divisor = switch (unit(wait)) {
            case "days" -> 86_400;
            case "hours" -> 3_600;
            default -> 60;
        };
        return String.valueOf((wait.toSeconds() + divisor - 1) / divisor);
    }

    private void changed() {
        map();
        ways.removeAll();
        if (current == null || session == null) {
            return;
        }
        boolean settled = session.settled(activity(current, session));
        var next = new Button(
                getTranslation(settled ? "practice.next" : "practice.other"), click -> goOn(() -> show(null)));
        next.addThemeVariants(settled ? ButtonVariant.PRIMARY : ButtonVariant.TERTIARY);
        next.addClassName("next-button");
        ways.add(next);
    }

    private void map() {
        map.removeAll();
        List<Skill> skills = practice.skills(account, deck);
        for (Skill skill : skills) {
            boolean here = current != null && current.id().equals(skill.id());
            String title = skill.exercise().title(getLocale());
            var button = new Button(new Span(title), click -> goOn(() -> begin(skill)));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            var state = new Span(state(skill.mastery()));
            state.addClassName("skill-state");
            button.setSuffixComponent(state);
            button.setAriaLabel(title + ": " + state.getText());
            if (here) {
                button.getElement().setAttribute("aria-current", "true");
            }
            var item = new ListItem(button);
            item.getElement().setAttribute("data-state", kind(skill.mastery()));
            map.add(item);
        }
    }

    private String state(Mastery mastery) {
        return getTranslation("practice.state." + kind(mastery), String.valueOf(mastery.streak()));
    }

    private static String kind(Mastery mastery) {
        if (mastery.due(Instant.now())) {
            return "due";
        }
        return mastery.mastered() ? "mastered" : mastery.rounds() == 0 ? "new" : "learning";
    }
}
