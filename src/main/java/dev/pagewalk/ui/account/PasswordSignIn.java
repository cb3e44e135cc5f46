package dev.pagewalk.ui.account;

import dev.pagewalk.people.Accounts;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password, and how often this was tried.
 *
 * <p>Limits per minute: 6 failures for a name from one address, 30 for a name from anywhere, 120 from one address (a
 * whole classroom may share one).
 */
@Component
class PasswordSignIn extends DaoAuthenticationProvider {

    private final TryLimiter tries;

    PasswordSignIn(Accounts accounts, PasswordEncoder passwords, TryLimiter tries) {
        super(name -> accounts.credentials(name)
                .map(found -> new AccountUser(found.person(), found.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account")));
        this.tries = tries;
        setPasswordEncoder(passwords);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String name = shorten(authentication.getName().toLowerCase(Locale.ROOT));
        String address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
        var limits = Map.of("both " + address + " " + name, 6, "name " + name, 30, "address " + address, 120);
        boolean allowed = true;
        for (var limit : limits.entrySet()) {
            allowed &= tries.tryOnce(limit.getKey(), limit.getValue());
        }
        if (!allowed) {
            throw new LockedException("too many tries");
        }
        Authentication result = super.authenticate(authentication);
        limits.keySet().forEach(tries::giveBack);
        return result;
    }

    private static String shorten(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
