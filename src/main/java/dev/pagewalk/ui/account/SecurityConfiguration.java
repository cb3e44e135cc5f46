package dev.pagewalk.ui.account;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.pagewalk.people.Openness;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may ask for what: everything needs a signed-in person except what signing in needs.
 *
 * <p>A view says itself who may see it: {@code @AnonymousAllowed}, {@code @PermitAll} (anyone signed in) or
 * {@code @RolesAllowed}. Forms are protected against cross-site requests by Spring's token, Vaadin's own requests by
 * Vaadin's. The session gets another id on each sign-in. Who has signed in stays so, see {@link StaySignedIn}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Vaadin's bootstrap needs inline scripts and eval; nothing is ever loaded from elsewhere. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, RequestUtil vaadinRequests, StaySignedIn stay) {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/styles.css", "/styles/**", "/icons/**", "/favicon.ico", "/error")
                        .permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInView.class).enableCsrfConfiguration(false));
        // Vaadin's own setting would spare the sign-in form from the token.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest)
                .withObjectPostProcessor(after(
                        CsrfFilter.class, filter -> filter.setAccessDeniedHandler(SecurityConfiguration::staleForm))));
        http.formLogin(form -> form.failureHandler((request, response, failure) -> response.sendRedirect(
                request.getContextPath() + (failure instanceof LockedException ? "/login?busy" : "/login?error"))));
        http.rememberMe(remember -> remember.rememberMeServices(stay));
        http.authenticationProvider(new DeviceAuthentication.Provider());
        http.addFilterBefore(new RenewFilter(stay), RememberMeAuthenticationFilter.class);
        http.headers(headers -> headers
                // Vaadin's first page is written past the place where headers are normally added.
                .withObjectPostProcessor(
                        after(HeaderWriterFilter.class, filter -> filter.setShouldWriteHeadersEagerly(true)))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .contentSecurityPolicy(content -> content.policyDirectives(CONTENT_SECURITY_POLICY)));
        return http.build();
    }

    /** A sign-in page older than the session its token belongs to gets a fresh one; anything else is refused. */
    private static void staleForm(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (request.getRequestURI().equals(request.getContextPath() + "/login")) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, denied);
        }
    }

    /** Changes a filter that Spring Security made. */
    private static <F> ObjectPostProcessor<F> after(Class<F> type, Consumer<F> change) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends F> O postProcess(O filter) {
                if (type.isInstance(filter)) {
                    change.accept(filter);
                }
                return filter;
            }
        };
    }

    /** In demo mode only this machine's own names are answered to: no other site can point its name here. */
    @Bean
    HttpFirewall httpFirewall(Openness openness) {
        var firewall = new StrictHttpFirewall();
        if (openness.demo()) {
            var loopback = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");
            firewall.setAllowedHostnames(loopback::contains);
        }
        return firewall;
    }
}
