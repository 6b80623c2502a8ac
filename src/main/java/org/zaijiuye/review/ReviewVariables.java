package org.zaijiuye.review;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variable of PublicNoticeProcess. */
final class ReviewVariables {

    private ReviewVariables() {}

    /** The moment at which the notice ends, as its timer reads it. */
    static void noticeEnd(DelegateExecution execution, LocalDateTime end) {
        execution.setVariable("noticeEnd", end.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    }
}
