package org.zaijiuye.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has logged in to the Tasklist need not do so again for a page of ours that a form links to. */
class TasklistLogin extends OncePerRequestFilter {

    private static final String ENGINE = "default";

    private final EngineLogin users;

    TasklistLogin(EngineLogin users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(request.getSession(false))
                .map(AuthenticationUtil::getAuthsFromSession)
                .map(found -> found.getAuthenticationForProcessEngine(ENGINE))
                // Only the name is taken from the session: who left a post since then has lost its rights.
                .map(found -> users.caller(found.getName()))
                .ifPresent(caller -> SecurityContextHolder.getContext()
                        .setAuthentication(
                                UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.authorities())));
        chain.doFilter(request, response);
    }
}
