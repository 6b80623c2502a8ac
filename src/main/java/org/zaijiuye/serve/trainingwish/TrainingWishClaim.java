package org.zaijiuye.serve.trainingwish;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.occupation.OccupationNames;
import org.zaijiuye.policy.Profiles;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.shared.NamedBy;

/**
 * The facts of a training wish.
 *
 * @param date of the submission
 * @param occupations codes of the classification of occupations, the first choice first
 * @param unknown those of them that the classification does not have
 * @param runningCourse a subsidised training that the person attends now, null if none
 * @param prior subsidised trainings that the person declares, as {@code PriorTraining} writes them
 */
record TrainingWishClaim(
        @NotNull @NamedBy(Profiles.class) @JsonPropertyDescription("地区方案")
        String profile,

        @NotNull @AreaCode @JsonPropertyDescription("办理地区") String area,
        @NotNull @JsonPropertyDescription("申请日期") LocalDate date,

        @NotNull @NamedBy(OccupationNames.class) @JsonPropertyDescription("希望学习的职业")
        List<String> occupations,

        @JsonPropertyDescription("分类中没有的职业代码") @Nullable List<String> unknown,
        @JsonPropertyDescription("正在参加的补贴培训") @Nullable String runningCourse,
        @JsonPropertyDescription("参加过的补贴培训") @Nullable List<String> prior,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling) {
    /** The same with what the classification says, whatever a hypothetical case says of it. */
    TrainingWishClaim knowing(List<String> notClassified) {
        return new TrainingWishClaim(
                profile, area, date, occupations, notClassified, runningCourse, prior, openHandling);
    }
}
