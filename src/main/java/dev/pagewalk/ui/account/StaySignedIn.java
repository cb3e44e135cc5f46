package dev.pagewalk.ui.account;

import dev.pagewalk.people.Devices;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Signs a browser in again whose session has ended, or whose server was started anew, by the token in its cookie.
 *
 * <p>Spring's own way with tokens in a database keeps them as they are and has one more with every request; here they are
 * hashed, and there is one for each device. Only a page that is opened signs in again: Vaadin's own requests are told that
 * their session has ended, and reload the page.
 */
@Component
class StaySignedIn implements RememberMeServices, LogoutHandler {

    static final String COOKIE = "pagewalk-device";

    private final Devices devices;
    private final SignedInDevices signedIn;

    StaySignedIn(Devices devices, SignedInDevices signedIn) {
        this.devices = devices;
        this.signedIn = signedIn;
    }

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        if (!opensPage(request)) {
            return null;
        }
        Optional<String> token = token(request);
        Optional<Devices.Owner> owner = token.flatMap(devices::owner);
        if (owner.isEmpty()) {
            token.ifPresent(ended -> setCookie(request, response, "", Duration.ZERO));
            return null;
        }
        devices.seen(owner.get().deviceId());
        setCookie(request, response, token.get(), Devices.VALID);
        signedIn.note(request.getSession(), owner.get().deviceId());
        return new DeviceAuthentication(new AccountUser(owner.get().person(), null));
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        // who mistypes a password for another account stays who they are
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof AccountUser user) {
            remember(request, response, user.accountId());
        }
    }

    /** This browser stays signed in as that person from now on, and as nobody else. */
    void remember(HttpServletRequest request, HttpServletResponse response, long accountId) {
        Optional<Devices.Owner> before = token(request).flatMap(devices::owner);
        if (before.isPresent() && before.get().person().id() == accountId) {
            devices.seen(before.get().deviceId());
            setCookie(request, response, token(request).orElseThrow(), Devices.VALID);
            signedIn.note(request.getSession(), before.get().deviceId());
            return;
        }
        Devices.NewDevice device = devices.add(accountId, DeviceName.of(request.getHeader("User-Agent")));
        setCookie(request, response, device.token(), Devices.VALID);
        signedIn.note(request.getSession(), device.id());
        // After the session has left it, or it would end with it.
        before.ifPresent(other -> devices.end(other.person().id(), other.deviceId()));
    }

    /** Renews what a page was opened with. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Optional<String> token = token(request);
        if (session != null && token.isPresent() && opensPage(request)) {
            OptionalLong device = SignedInDevices.device(session.getAttribute(SignedInDevices.attribute()));
            device.ifPresent(id -> {
                devices.seen(id);
                setCookie(request, response, token.get(), Devices.VALID);
            });
        }
    }

    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        Optional<Devices.Owner> owner = token(request).flatMap(devices::owner);
        if (response != null) {
            setCookie(request, response, "", Duration.ZERO);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SignedInDevices.attribute());
        }
        owner.ifPresent(own -> devices.end(own.person().id(), own.deviceId()));
    }

    private static boolean opensPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET") && accepted != null && accepted.contains("text/html");
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
