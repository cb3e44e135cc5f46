package dev.pagewalk.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Person;
import jakarta.annotation.PostConstruct;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs somebody in without a password: a demo account, a guest, somebody who has just signed up. */
@Component
class SignIn {

    private static final String GUEST_COOKIE = "pagewalk-guest";

    private final Accounts accounts;
    private final TryLimiter tries;
    private final StaySignedIn stay;

    SignIn(Accounts accounts, TryLimiter tries, StaySignedIn stay) {
        this.accounts = accounts;
        this.tries = tries;
        this.stay = stay;
    }

    /** Before the server answers, so that their passwords work from the first request on. */
    @PostConstruct
    void makeDemoAccounts() {
        accounts.demoAccounts();
    }

    /** Makes the current session that of the person, under another session id, and loads the first page. */
    void as(Person person) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        request.getSession();
        request.changeSessionId();
        var user = new AccountUser(person, null);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        HttpServletResponse response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        stay.remember(request, response, person.id());
        UI.getCurrent().getPage().setLocation("/");
    }

    /** The guest whose secret this browser keeps, if it keeps one. */
    Optional<Person> guestOfThisBrowser() {
        Cookie[] cookies = VaadinServletRequest.getCurrent().getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(GUEST_COOKIE)) {
                return accounts.guest(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * Goes on as the guest of this browser, or as a new one; false if too many guests came from this address lately.
     */
    boolean asGuest() {
        Optional<Person> known = guestOfThisBrowser();
        if (known.isPresent()) {
            as(known.get());
            return true;
        }
        if (!tries.tryOnce("guest " + VaadinServletRequest.getCurrent().getRemoteAddr(), 60)) {
            return false;
        }
        Accounts.NewGuest guest = accounts.newGuest();
        setGuestCookie(guest.secret(), Duration.ofDays(400));
        as(guest.person());
        return true;
    }

    /** The guest of this browser has a name now. */
    void forgetGuest() {
        setGuestCookie("", Duration.ZERO);
    }

    private static void setGuestCookie(String value, Duration age) {
        var cookie = new Cookie(GUEST_COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinServletRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        VaadinServletResponse.getCurrent().addCookie(cookie);
    }
}
