package org.zaijiuye.guide;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.ItemName;
import org.zaijiuye.shared.Reason;

/**
 * The guide to one item, as page and document show it.
 *
 * @param refusals on what it is not granted, each with its law
 * @param servedBy who gives what was granted, and ends it
 * @param inForceSince day on which the newest of the tables and the diagram behind it came into force
 */
record Guide(
        ItemName name,
        String audience,
        List<Provision> conditions,
        List<Paper> papers,
        List<Step> steps,
        Limit limit,
        List<Provision> effects,
        List<Provision> endings,
        List<Reason> refusals,
        List<Question> questions,
        String servedBy,
        FlowChart chart,
        LocalDate inForceSince) {

    /** Who has the last word. */
    public String decidedBy() {
        return steps.get(steps.size() - 1).office();
    }

    /**
     * A paper.
     *
     * @param needed in which case, empty where always
     * @param sharedFrom the register that tells the same, null where the applicant brings it
     */
    record Paper(
            String name,
            boolean required,
            String needed,
            @Nullable String sharedFrom,
            String law,
            boolean sample) {}

    /**
     * Who examines.
     *
     * @param limit as people read it, empty where the step has no limit of its own
     * @param sample whether it is a sample value of this project
     */
    record Step(String phase, String text, String office, String limit, boolean sample) {}

    /** How long it may take, in working days; {@code law} is empty where the number is a sample. */
    record Limit(int legalDays, String law, boolean legalSample, int promiseDays, boolean promiseSample) {}

    /** A question that people ask, and the answer from what is in force. */
    record Question(String question, List<Provision> answers) {}
}
