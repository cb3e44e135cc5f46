package dev.pagewalk.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Person;
import dev.pagewalk.people.Role;
import dev.pagewalk.ui.PageTools;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one comes in: with a name and a password, as a guest, or in demo mode as one of two people. */
@Route("login")
@AnonymousAllowed
public class SignInView extends AccountPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final H2 title = new H2();
    private final LoginForm form = new LoginForm();
    private final Button guest = new Button();
    private final Paragraph guestNote = new Paragraph();
    private final Map<Role, Button> demo = new LinkedHashMap<>();
    private final H2 demoTitle = new H2();
    private final Span newHere = new Span();
    private final RouterLink signUp = new RouterLink(SignUpView.class);
    private @Nullable String problem;

    SignInView(SignIn signIn, Accounts accounts, PageTools tools) {
        super(tools);
        this.signIn = signIn;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.getElement().setProperty("headingLevel", 2);
        guest.addClickListener(click -> {
            if (!signIn.asGuest()) {
                problem = "busy";
                setFormTexts();
            }
        });
        guestNote.addClassName("note");
        var demoBox = new Div(demoTitle);
        demoBox.addClassName("demo-box");
        var demoButtons = new Div();
        demoButtons.addClassName("demo-buttons");
        for (Person person : accounts.demoAccounts()) {
            var button = new Button("", click -> signIn.as(person));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            demo.put(person.role(), button);
            demoButtons.add(button);
        }
        demoBox.add(demoButtons);
        demoBox.setVisible(!demo.isEmpty());
        var guestBox = new Div(guest, guestNote);
        guestBox.addClassName("guest-box");
        var signUpLine = new Paragraph(newHere, signUp);
        signUpLine.addClassName("sign-up-line");
        card.add(title, demoBox, guestBox, form, signUpLine);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        for (String known : new String[] {"error", "busy", "expired"}) {
            if (parameters.containsKey(known)) {
                problem = known;
            }
        }
        setFormTexts();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setTexts();
        title.setText(getTranslation("account.sign-in"));
        demoTitle.setText(getTranslation("account.demo"));
        demo.forEach((role, button) ->
                button.setText(getTranslation("account.demo." + role.name().toLowerCase(java.util.Locale.ROOT))));
        boolean known = signIn.guestOfThisBrowser().isPresent();
        guest.setText(getTranslation(known ? "account.guest.resume" : "account.guest.start"));
        guestNote.setText(getTranslation(known ? "account.guest.resume-note" : "account.guest.start-note"));
        newHere.setText(getTranslation("account.new-here") + " ");
        signUp.setText(getTranslation("account.sign-up"));
        setFormTexts();
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.sign-in") + " · Pagewalk";
    }

    private void setFormTexts() {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("account.with-password"));
        texts.getForm().setUsername(getTranslation("account.user-name"));
        texts.getForm().setPassword(getTranslation("account.password"));
        texts.getForm().setSubmit(getTranslation("account.sign-in"));
        texts.getErrorMessage().setUsername(getTranslation("account.user-name-missing"));
        texts.getErrorMessage().setPassword(getTranslation("account.password-missing"));
        if (problem != null) {
            texts.getErrorMessage().setTitle(getTranslation("account.failed." + problem));
            texts.getErrorMessage().setMessage(getTranslation("account.failed." + problem + ".remedy"));
        }
        form.setI18n(texts);
        form.setError(problem != null);
    }
}
