package org.zaijiuye.serve.trainingoffer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.PriorTraining;
import org.zaijiuye.records.SkillLevel;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;

/** What of a training is not subsidised once more (policy.md §5.8). */
final class SubsidyGuard {

    private static final LegalBasis TRAINING = Law.EMPLOYMENT_PROMOTION.article("第四十九条");

    private SubsidyGuard() {}

    /**
     * The parameters in force.
     *
     * @param perYear subsidised trainings a year
     * @param sameLevelOnce whether one level of one occupation is subsidised only once
     */
    record Terms(int perYear, boolean sameLevelOnce) {}

    /**
     * Why a training in a year is not subsidised; empty if it is.
     *
     * @param prior subsidised trainings so far, declared or recorded
     * @param level null where the training leads to none
     */
    static List<Reason> refusals(
            List<PriorTraining> prior, String occupation, @Nullable SkillLevel level, int year, Terms terms) {
        var thisYear = prior.stream()
                .filter(training -> Objects.equals(training.year(), year))
                .count();
        return Reason.all(
                new Reason(
                                "SUBSIDY_YEAR_LIMIT",
                                year + "年已享受" + thisYear + "次培训补贴，每年至多" + terms.perYear() + "次",
                                TRAINING,
                                Confidence.TYPICAL)
                        .when(thisYear >= terms.perYear()),
                new Reason("SUBSIDY_SAME_LEVEL", "同一职业同一等级的培训只补贴一次，此前已享受", TRAINING, Confidence.TYPICAL)
                        .when(terms.sameLevelOnce()
                                && level != null
                                && prior.stream()
                                        .anyMatch(training ->
                                                training.occupation().equals(occupation)
                                                        && training.level() == level)));
    }
}
