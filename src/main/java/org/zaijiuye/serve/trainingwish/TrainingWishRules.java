package org.zaijiuye.serve.trainingwish;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;

/** Which wishes for training are noted (policy.md §5.8). */
final class TrainingWishRules {

    static final LegalBasis TRAINING = Law.EMPLOYMENT_PROMOTION.article("第四十九条");
    static final int MOST = 3;

    private TrainingWishRules() {}

    /** @param validMonths months for which a wish is matched with courses */
    static Decision<TrainingWishGrant> decide(TrainingWishClaim claim, int validMonths) {
        return Decision.conclude(
                Reason.all(
                        code(claim).when(!codesAreRight(claim)),
                        new Reason(
                                        "TRAIN_RUNNING",
                                        "正在参加补贴培训（" + claim.runningCourse() + "），结束后可以再登记意愿",
                                        TRAINING,
                                        Confidence.TYPICAL)
                                .when(claim.runningCourse() != null),
                        new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), TRAINING)
                                .when(claim.openHandling() != null)),
                List.of(),
                new TrainingWishGrant(
                        claim.occupations(),
                        claim.date().plusMonths(validMonths),
                        Objects.requireNonNullElse(claim.prior(), List.of())),
                List.of(new Reason("TRAIN_WISH_NOTED", "培训意愿已登记，由培训工作人员联系，有合适的课程时告知", TRAINING)));
    }

    private static Reason code(TrainingWishClaim claim) {
        var unknown = Objects.requireNonNullElse(claim.unknown(), List.<String>of());
        var text = unknown.isEmpty()
                ? "希望学习的职业应为1至" + MOST + "个，不重复，请增减"
                : "没有代码为“" + String.join("、", unknown) + "”的职业，请按职业分类的名称查到代码后重新登记";
        return new Reason("TRAIN_CODE", text, TRAINING);
    }

    private static boolean codesAreRight(TrainingWishClaim claim) {
        var codes = claim.occupations();
        return Objects.requireNonNullElse(claim.unknown(), List.of()).isEmpty()
                && !codes.isEmpty()
                && codes.size() <= MOST
                && Set.copyOf(codes).size() == codes.size();
    }
}
