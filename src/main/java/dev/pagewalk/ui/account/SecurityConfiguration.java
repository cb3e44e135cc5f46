package dev.pagewalk.ui.account;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.pagewalk.course.Openness;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may ask for what: everything needs a signed-in person except what signing in needs.
 *
 * <p>A view says itself who may see it: {@code @AnonymousAllowed}, {@code @PermitAll} (anyone signed in) or
 * {@code @RolesAllowed}. Forms are protected against cross-site requests by Spring's token, Vaadin's own requests by
 * Vaadin's. The session gets another id on each sign-in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Vaadin's bootstrap needs inline scripts and eval; nothing is ever loaded from elsewhere. */
    private static final String CONTENT_SECURITY_POLICY = String.join("; ",
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
    SecurityFilterChain securityFilterChain(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers("/styles.css", "/styles/**", "/icons/**", "/favicon.ico", "/error").permitAll());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class));
        http.formLogin(form -> form.failureHandler((request, response, failure) ->
                response.sendRedirect(request.getContextPath()
                        + (failure instanceof LockedException ? "/login?busy" : "/login?error"))));
        http.exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) -> {
            if ("POST".equals(request.getMethod()) && "/login".equals(request.getServletPath())) {
                // The page was older than the session its token belongs to; a fresh page has a fresh token.
                response.sendRedirect(request.getContextPath() + "/login?expired");
            } else {
                new AccessDeniedHandlerImpl().handle(request, response, denied);
            }
        }));
        http.headers(headers -> headers
                .withObjectPostProcessor(eagerly())
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .contentSecurityPolicy(content -> content.policyDirectives(CONTENT_SECURITY_POLICY)));
        return http.build();
    }

    /** Vaadin's first page is written past the place where headers are normally added. */
    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
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
