package dev.pagewalk.ui.account;

import dev.pagewalk.people.Person;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs somebody in for the thread of a test. */
public final class TestSignIn {

    private TestSignIn() {}

    public static void as(Person person) {
        var user = new AccountUser(person, null);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }
}
