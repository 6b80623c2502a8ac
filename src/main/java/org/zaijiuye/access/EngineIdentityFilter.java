package org.zaijiuye.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who is calling, so that its authorisations apply; without a user it would check nothing. */
class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineIdentityFilter(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof Caller caller) {
            identities.setAuthentication(caller.user(), caller.groups());
        }
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
