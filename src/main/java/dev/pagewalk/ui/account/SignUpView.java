package dev.pagewalk.ui.account;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Person;
import dev.pagewalk.people.SignUp;
import dev.pagewalk.people.SignUpRefused;
import dev.pagewalk.ui.PageTools;
import java.util.Optional;

/** A new account; for a guest, a name for the account that is there, with all the work in it. */
@Route("sign-up")
@AnonymousAllowed
public class SignUpView extends AccountPage {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient SignIn signIn;
    private final transient TryLimiter tries;
    private final transient Optional<Person> guest;
    private final H2 title = new H2();
    private final Paragraph note = new Paragraph();
    private final Span back = new Span();
    private final RouterLink backLink = new RouterLink(SignInView.class);

    SignUpView(Accounts accounts, SignIn signIn, TryLimiter tries, CurrentPerson currentPerson, PageTools tools) {
        super(tools);
        this.accounts = accounts;
        this.signIn = signIn;
        this.tries = tries;
        this.guest = currentPerson.find().filter(Person::guest);
        note.addClassName("note");
        var line = new Paragraph(back, backLink);
        line.addClassName("sign-up-line");
        card.add(
                title,
                note,
                new SignUpForm(guest.isPresent() ? "account.claim.submit" : "account.sign-up", this::signUp),
                line);
    }

    private void signUp(SignUp signUp) throws SignUpRefused {
        if (!tries.tryOnce("sign-up " + VaadinRequest.getCurrent().getRemoteAddr(), 60)) {
            Notification.show(getTranslation("account.failed.busy.remedy"));
            return;
        }
        if (guest.isPresent()) {
            Person named = accounts.claim(guest.get().id(), signUp);
            signIn.forgetGuest();
            signIn.as(named);
        } else {
            signIn.as(accounts.signUp(signUp));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setTexts();
        title.setText(getTranslation(guest.isPresent() ? "account.claim" : "account.sign-up"));
        note.setText(getTranslation(guest.isPresent() ? "account.claim.note" : "account.sign-up.note"));
        back.setText(getTranslation("account.have-one") + " ");
        backLink.setText(getTranslation("account.sign-in"));
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(guest.isPresent() ? "account.claim" : "account.sign-up") + " · Pagewalk";
    }
}
