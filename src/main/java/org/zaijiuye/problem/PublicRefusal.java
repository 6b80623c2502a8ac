package org.zaijiuye.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;

/** A refusal on the public pages as people with a browser read it: what happened, and what to do next. */
final class PublicRefusal {

    private static final String PAGES = "/public";

    private static final Map<Integer, String> HEADINGS =
            Map.of(403, "不能打开", 404, "没有找到", 413, "内容过大", 429, "请稍后再试", 503, "系统正在维护");

    /** Where no more is known than the status; programs are sent to the documents of the API instead. */
    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "地址或者所填的内容不符合要求，没有办理。请返回上一页核对后再试。",
            403, "这个地址不对外开放。请从上面的栏目里查找要办的事。",
            404, "没有这个页面：地址可能有误，或者内容已经撤下。请从上面的栏目里查找。",
            405, "这个地址不能直接打开。请从上面的栏目进入，在页面上填写提交。",
            406, "没有这种格式的内容。请从上面的栏目里查找。",
            415, "提交的内容格式不对，没有办理。请在页面上填写提交。");

    private PublicRefusal() {}

    /** Whether a browser asks for a page of the public; programs get the problem. */
    static boolean isShown(HttpServletRequest request, String address) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return (address.equals(PAGES) || address.startsWith(PAGES + "/"))
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    static ModelAndView page(Problem problem) {
        var status = problem.status();
        var said = String.valueOf(problem.body().get("message"));
        var bare = said.equals(HttpRefusal.of(status).title());
        var page = new ModelAndView("public/problem");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("heading", HEADINGS.getOrDefault(status, status < 500 ? "没有办成" : "系统出现故障"));
        page.addObject("message", bare ? SENTENCES.getOrDefault(status, said) : said);
        return page;
    }
}
