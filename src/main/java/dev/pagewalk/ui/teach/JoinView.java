package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.PeopleRefused;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import dev.pagewalk.ui.account.TryLimiter;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A student's classes, and the way into one: its code, and the student number if the class knows numbers. */
@Route(value = "join", layout = MainLayout.class)
@PermitAll
public class JoinView extends TeachPage implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;
    private static final int TRIES_A_MINUTE = 10;

    private final transient Classrooms classrooms;
    private final transient Members members;
    private final transient TryLimiter tries;
    private final transient CurrentPerson person;
    private final long me;
    private String code = "";
    private String said = "";

    JoinView(Classrooms classrooms, Members members, TryLimiter tries, CurrentPerson person) {
        this.classrooms = classrooms;
        this.members = members;
        this.tries = tries;
        this.person = person;
        this.me = person.id();
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        code = parameter == null || parameter.length() > 40 ? "" : parameter;
        said = "";
        rebuild();
    }

    @Override
    void build() {
        add(new H1(getTranslation("join.title")));
        if (person.find().filter(Person::guest).isPresent()) {
            var signUp = new Anchor("/sign-up", getTranslation("shell.account.claim"));
            signUp.addClassName("primary-link");
            add(new Paragraph(getTranslation("people.problem.guest")), signUp);
            return;
        }
        if (!said.isEmpty()) {
            var done = new Paragraph(said);
            done.addClassName("join-done");
            done.getElement().setAttribute("role", "status");
            add(done);
        }
        List<Classrooms.Mine> mine = classrooms.mine(me);
        if (!mine.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("class-list");
            mine.forEach(one -> list.add(new ListItem(one.classroom().title()
                    + (one.classroom().term().isEmpty()
                            ? ""
                            : " · " + one.classroom().term()))));
            add(new H2(getTranslation("join.mine")), list);
        }
        var typed = new TextField(getTranslation("join.code"));
        typed.setHelperText(getTranslation("join.code.help"));
        typed.setMaxLength(40);
        typed.setValue(code);
        typed.setManualValidation(true);
        var number = new TextField(getTranslation("join.number"));
        number.setHelperText(getTranslation("join.number.help"));
        number.setMaxLength(64);
        number.setManualValidation(true);
        var join = new Button(getTranslation("join.do"));
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.addClickListener(click -> join(typed, number));
        typed.addKeyDownListener(Key.ENTER, enter -> join.click());
        number.addKeyDownListener(Key.ENTER, enter -> join.click());
        var form = new Div(typed, number, join);
        form.addClassName("teach-form");
        add(new H2(getTranslation("join.another")), form);
        (code.isEmpty() ? typed : number).focus();
    }

    private void join(TextField typed, TextField number) {
        typed.setInvalid(false);
        number.setInvalid(false);
        if (!tries.tryOnce("join " + me, TRIES_A_MINUTE)) {
            Notification.show(getTranslation("account.failed.busy.remedy"));
            return;
        }
        try {
            Membership line = members.join(me, typed.getValue(), number.getValue());
            said = getTranslation(
                    "join.done",
                    line.fullName(),
                    classrooms.find(me, line.classroomId()).title());
            code = "";
            rebuild();
            Optional.ofNullable(findAncestor(MainLayout.class)).ifPresent(MainLayout::showWays);
        } catch (PeopleRefused refused) {
            TextField wrong = switch (refused.problem()) {
                case NUMBER, NUMBER_JOINED -> number;
                default -> typed;
            };
            wrong.setErrorMessage(sentence(this::getTranslation, refused));
            wrong.setInvalid(true);
            wrong.focus();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("join.title") + " · Pagewalk";
    }
}
