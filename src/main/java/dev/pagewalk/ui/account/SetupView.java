package dev.pagewalk.ui.account;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Person;
import dev.pagewalk.people.SignUp;
import dev.pagewalk.people.SignUpRefused;
import dev.pagewalk.ui.PageTools;

/** The first administrator, for whoever read the one-time code where the server was started. Else no such page. */
@Route("setup")
@AnonymousAllowed
public class SetupView extends AccountPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient SignIn signIn;
    private final transient SetupCode setupCode;
    private final transient TryLimiter tries;
    private final H2 title = new H2();
    private final Paragraph note = new Paragraph();
    private final TextField code = new TextField();
    private boolean wrong;

    SetupView(Accounts accounts, SignIn signIn, SetupCode setupCode, TryLimiter tries, PageTools tools) {
        super(tools);
        this.accounts = accounts;
        this.signIn = signIn;
        this.setupCode = setupCode;
        this.tries = tries;
        note.addClassName("note");
        code.setManualValidation(true);
        code.setMaxLength(40);
        code.setWidthFull();
        card.add(title, note, code, new SignUpForm("account.setup.submit", this::create));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setupCode.wanted()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void create(SignUp signUp) throws SignUpRefused {
        wrong = !tries.tryOnce("setup", 10) || !setupCode.matches(code.getValue());
        showProblem();
        if (!wrong) {
            Person administrator = accounts.firstAdministrator(signUp);
            setupCode.used();
            signIn.as(administrator);
        }
    }

    private void showProblem() {
        code.setErrorMessage(getTranslation("account.setup.wrong-code"));
        code.setInvalid(wrong);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setTexts();
        title.setText(getTranslation("account.setup"));
        note.setText(getTranslation("account.setup.note"));
        code.setLabel(getTranslation("account.setup.code"));
        showProblem();
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.setup") + " · Pagewalk";
    }
}
