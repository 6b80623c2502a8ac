package org.zaijiuye.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.Problem;
import org.zaijiuye.problem.Rejected;

/** Says in Chinese, as problem+json, why a caller stays outside. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"zaijiuye\", charset=\"UTF-8\"");
        answer(HttpStatus.UNAUTHORIZED, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (!(cause instanceof CsrfException)) {
            answer(HttpStatus.FORBIDDEN, request, response);
        } else if (isByPerson(request)) {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, stale());
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            Problem.of(stale()).at(request.getRequestURI()).answer(response);
        }
    }

    /** Whether a page is wanted for an answer. */
    static boolean isByPerson(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static Rejected stale() {
        return new Rejected(403, "页面已经过期，没有执行。请刷新页面后再试。", List.of());
    }

    private static void answer(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem.of(status.value()).at(request.getRequestURI()).answer(response);
    }
}
