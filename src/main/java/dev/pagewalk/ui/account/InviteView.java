package dev.pagewalk.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.pagewalk.people.Invitations;
import dev.pagewalk.people.PeopleProblem;
import dev.pagewalk.people.PeopleRefused;
import dev.pagewalk.people.Person;
import dev.pagewalk.people.SignUp;
import dev.pagewalk.people.SignUpRefused;
import dev.pagewalk.ui.PageTools;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a link that works once leads: a new password, or an account that is what the link says. */
@Route("invite")
@StyleSheet("styles/teach.css")
@AnonymousAllowed
public class InviteView extends AccountPage implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient Invitations invitations;
    private final transient SignIn signIn;
    private final transient CurrentPerson currentPerson;
    private final Div problem = new Div();
    private String secret = "";

    InviteView(Invitations invitations, SignIn signIn, CurrentPerson currentPerson, PageTools tools) {
        super(tools);
        this.invitations = invitations;
        this.signIn = signIn;
        this.currentPerson = currentPerson;
        problem.addClassName("invite-problem");
        problem.getElement().setAttribute("role", "alert");
    }

    /** Something that a link does. */
    private interface Use {
        Person with(String secret) throws PeopleRefused, SignUpRefused;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        secret = parameter;
        build();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setTexts();
        build();
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private void build() {
        card.removeAll();
        problem.removeAll();
        Optional<Invitations.Look> look = invitations.look(secret);
        if (look.isEmpty()) {
            card.add(
                    new H2(getTranslation("invite.title")),
                    new Paragraph(getTranslation(PeopleProblem.LINK_OVER.key())));
            return;
        }
        switch (look.get().kind()) {
            case PASSWORD -> password(look.get());
            case INSTRUCTOR -> account(getTranslation("invite.instructor"), getTranslation("invite.instructor.note"));
            case MEMBER ->
                account(
                        getTranslation("invite.member", look.get().classTitle()),
                        getTranslation("invite.member.note", look.get().name()));
        }
    }

    private void password(Invitations.Look look) {
        var field = new PasswordField(getTranslation("invite.password.new"));
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setHelperText(getTranslation("account.password.help"));
        field.setMaxLength(200);
        field.setManualValidation(true);
        field.setWidthFull();
        var set = new Button(getTranslation("invite.password.submit"));
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickListener(click -> {
            try {
                use(link -> invitations.setPassword(link, field.getValue()));
            } catch (SignUpRefused refused) {
                field.setErrorMessage(refused.problems().stream()
                        .map(one -> getTranslation(one.key()))
                        .collect(Collectors.joining(" ")));
                field.setInvalid(true);
                field.focus();
            }
        });
        card.add(
                new H2(getTranslation("invite.password")),
                new Paragraph(getTranslation("invite.password.note", look.name())),
                field,
                set,
                problem);
    }

    /** With the account that is signed in, or a new one. */
    private void account(String title, String note) {
        card.add(new H2(title), withClass(new Paragraph(note), "note"), problem);
        Optional<Person> me = currentPerson.find();
        Optional<Person> named = me.filter(person -> !person.guest());
        if (named.isPresent()) {
            var accept = new Button(getTranslation("invite.accept", named.get().displayName()));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            accept.addClickListener(click -> {
                try {
                    use(link -> invitations.accept(link, named.get().id()));
                } catch (SignUpRefused never) {
                    throw new IllegalStateException(never);
                }
            });
            card.add(accept);
            return;
        }
        card.add(new Paragraph(getTranslation("invite.have-one")));
        card.add(new SignUpForm(
                me.isPresent() ? "account.claim.submit" : "account.sign-up",
                typed -> use(link -> signUp(link, me, typed))));
    }

    private Person signUp(String link, Optional<Person> guest, SignUp typed) throws PeopleRefused, SignUpRefused {
        if (guest.isEmpty()) {
            return invitations.signUp(link, typed);
        }
        Person named = invitations.claim(link, guest.get().id(), typed);
        signIn.forgetGuest();
        return named;
    }

    private void use(Use use) throws SignUpRefused {
        problem.removeAll();
        try {
            signIn.as(use.with(secret));
        } catch (PeopleRefused refused) {
            problem.setText(
                    getTranslation(refused.problem().key(), refused.arguments().toArray()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invite.title") + " · Pagewalk";
    }
}
