package org.zaijiuye.review;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.zaijiuye.records.HandlingState;

/** The variables of ReviewProcess and PublicNoticeProcess beyond handling and office. */
final class ReviewVariables {

    static final String ROUTE = "route";

    private ReviewVariables() {}

    static String route(VariableScope scope) {
        return (String) scope.getVariable(ROUTE);
    }

    static void route(DelegateExecution execution, String route) {
        execution.setVariable(ROUTE, route);
    }

    /** How long a public notice lasts, in working days. */
    static int noticeDays(DelegateExecution execution) {
        return (Integer) execution.getVariable("noticeDays");
    }

    /** The state to which the handling returns when its notice has ended: REVIEW or APPROVAL. */
    static void afterNotice(DelegateExecution execution, HandlingState state) {
        execution.setVariable("afterNotice", state.name());
    }

    static HandlingState afterNotice(DelegateExecution execution) {
        return HandlingState.valueOf((String) execution.getVariable("afterNotice"));
    }

    /** The moment at which the notice ends, as its timer reads it. */
    static void noticeEnd(DelegateExecution execution, LocalDateTime end) {
        execution.setVariable("noticeEnd", end.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    }
}
