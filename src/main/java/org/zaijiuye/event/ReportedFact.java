package org.zaijiuye.event;

import java.time.LocalDate;
import org.zaijiuye.records.ExitFact;

/**
 * One fact that was reported about a person and that no handling has judged.
 *
 * @param certain whether the agency in charge reports it, so that it counts like the register's own word
 * @param disproved whether an official has proven since that it is not so
 * @param words who reported what and for which day
 */
public record ReportedFact(ExitFact fact, LocalDate occurredOn, boolean certain, boolean disproved, String words) {

    boolean ofWork() {
        return fact == ExitFact.EMPLOYMENT_STARTED || fact == ExitFact.BUSINESS_STARTED;
    }
}
