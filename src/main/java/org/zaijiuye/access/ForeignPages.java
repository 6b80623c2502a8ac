package org.zaijiuye.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zaijiuye.problem.Problem;
import org.zaijiuye.problem.Rejected;

/**
 * A browser sends the log-in along with whatever a page of others makes it send. So what comes from a page of another
 * site changes nothing here; programs name no page, and Modeler, which is no web page, names itself.
 */
final class ForeignPages extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READS.contains(request.getMethod()) && isForeign(request)) {
            Problem.of(foreign()).at(request.getRequestURI()).answer(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Rejected foreign() {
        return new Rejected(403, "请求来自其他网站的网页，没有执行。请在本系统的页面或者 Modeler 中操作；程序调用请不要带 Origin。", List.of());
    }

    private static boolean isForeign(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var site = request.getHeader("Sec-Fetch-Site");
        if (origin == null) {
            return site != null && !OWN.contains(site);
        }
        return !isSame(origin, request) && !isDesktop(origin, request);
    }

    private static boolean isSame(String origin, HttpServletRequest request) {
        return origin.matches("https?://[^/]+")
                && URI.create(origin).getAuthority().equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }

    /** A page in a browser cannot change how the browser calls itself. */
    private static boolean isDesktop(String origin, HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return !origin.startsWith("http") && agent != null && agent.contains("Electron/");
    }
}
