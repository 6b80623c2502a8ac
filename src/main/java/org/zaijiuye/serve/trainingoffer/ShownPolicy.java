package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * A training policy as the public sees it.
 *
 * @param official whether it is certain; otherwise it is marked as a sample
 */
record ShownPolicy(
        String code, String title, String text, String source, boolean official, LocalDate confirmedOn, boolean stale) {

    static ShownPolicy of(TrainingPolicy policy, LocalDate staleBefore) {
        return new ShownPolicy(
                policy.code(),
                policy.title(),
                policy.text(),
                policy.source(),
                policy.confidence() == Confidence.SURE,
                policy.confirmedOn(),
                policy.confirmedOn().isBefore(staleBefore));
    }
}
