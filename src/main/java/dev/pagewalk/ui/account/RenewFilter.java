package dev.pagewalk.ui.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A device that is used stays valid. */
final class RenewFilter extends OncePerRequestFilter {

    private final StaySignedIn stay;

    RenewFilter(StaySignedIn stay) {
        this.stay = stay;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        stay.renew(request, response);
        next.doFilter(request, response);
    }
}
