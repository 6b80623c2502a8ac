package org.zaijiuye.serve.guidance;

import java.util.List;
import java.util.stream.IntStream;

/** When an assessment is passed (policy.md §5.4: only a completed course with assessment counts). */
final class AssessmentRules {

    private static final int ALL = 100;

    private AssessmentRules() {}

    /** @param passed whether it counts as guidance */
    record Result(int right, int questions, boolean passed) {}

    /**
     * Compares answers with what is right; each question has one.
     *
     * @param passPercent share of right answers from which it is passed
     * @throws IllegalArgumentException if not every question was answered
     */
    static Result judge(List<Integer> right, List<Integer> answers, int passPercent) {
        if (right.size() != answers.size()) {
            throw new IllegalArgumentException("every question has one answer");
        }
        var hits = (int) IntStream.range(0, right.size())
                .filter(i -> right.get(i).equals(answers.get(i)))
                .count();
        return new Result(hits, right.size(), hits * ALL >= passPercent * right.size());
    }
}
