package org.zaijiuye.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown where a servlet or a filter only named a status: a page to people, a problem to programs. */
@Controller
@RequestMapping("/error")
class ErrorPage implements ErrorController {

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        var problem = problem(request);
        if (PublicRefusal.isShown(request, address(request))) {
            return PublicRefusal.page(problem);
        }
        var page = new ModelAndView("problem", problem.body());
        page.setStatus(HttpStatusCode.valueOf(problem.status()));
        return page;
    }

    @RequestMapping
    ResponseEntity<Map<String, Object>> answer(HttpServletRequest request) {
        var problem = problem(request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }

    private static Problem problem(HttpServletRequest request) {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var problem = thrown instanceof Exception exception
                ? Problem.of(exception)
                : Problem.of(status instanceof Integer code ? code : 404);
        var address = address(request);
        return address.isEmpty() ? problem : problem.at(address);
    }

    /** Of the request that failed; empty where it is not known. */
    private static String address(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
    }
}
