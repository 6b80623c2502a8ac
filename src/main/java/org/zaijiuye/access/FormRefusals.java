package org.zaijiuye.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** A public form without its token: people get a page that says what to do, programs the problem. */
class FormRefusals implements AccessDeniedHandler {

    private final AccessDeniedHandlerImpl page = new AccessDeniedHandlerImpl();
    private final Refusals problem;

    FormRefusals(Refusals problem) {
        this.problem = problem;
        page.setErrorPage("/public/expired");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        if (Refusals.isByPerson(request)) {
            page.handle(request, response, cause);
        } else {
            problem.handle(request, response, cause);
        }
    }
}
