package org.zaijiuye.task;

import java.time.LocalDate;

/**
 * Work with a person that no application runs, such as a conversation to be recorded. An item brings one bean for its
 * process; the business key of the process is the number of the row that the work is about.
 */
public interface ServiceTask {

    /** Definition key of the process. */
    String process();

    /** Whom the work is about. */
    long person(String businessKey);

    /** Candidate group, for example {@code career-guide-371082}. */
    String group(String businessKey);

    /** Last day on which the work is in time. */
    LocalDate due(String businessKey);
}
