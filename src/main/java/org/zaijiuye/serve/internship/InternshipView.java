package org.zaijiuye.serve.internship;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.Markdown;
import org.zaijiuye.problem.NotAllowed;

/** What both tasks about an application show of it. */
@Component
class InternshipView {

    private static final int LONGEST_NOTE = 200;

    private final InternshipPlacement placement;

    InternshipView(InternshipPlacement placement) {
        this.placement = placement;
    }

    /** Adds the application and the host unit to what is shown of the person. */
    Map<String, Object> of(Map<String, Object> shown, InternshipApplication application) {
        var post = placement.postOf(application);
        shown.put("item", "就业见习");
        shown.put("application", application.number());
        shown.put("post", Markdown.plain(post.title() + "（" + post.code() + "）"));
        shown.put("host", Markdown.plain(post.host()));
        shown.put(
                "contact",
                Markdown.plain(Objects.requireNonNullElse(post.contact(), "未登记联系人")
                        + (post.email() == null ? "" : "，" + post.email())));
        shown.put("terms", post.months() + "个月，每月补助" + post.yuan() + "元");
        shown.put("appliedOn", application.appliedOn().toString());
        shown.put("forwardBy", application.forwardBy().toString());
        shown.put("answerBy", String.valueOf(application.answerBy()));
        return shown;
    }

    static String note(String typed) {
        if (typed.length() > LONGEST_NOTE) {
            throw new NotAllowed("“情况说明”请不超过" + LONGEST_NOTE + "字。");
        }
        return typed;
    }
}
