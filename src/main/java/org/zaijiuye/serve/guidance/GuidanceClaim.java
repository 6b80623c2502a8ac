package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Profiles;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.shared.NamedBy;

/**
 * The facts of a request for guidance.
 *
 * @param slotDay the day of the slot that is wished for, null where none is
 * @param slotDayOpen whether one-to-one guidance is given on that day
 * @param slotTaken whether somebody else has that slot
 */
record GuidanceClaim(
        @NotNull @NamedBy(Profiles.class) @JsonPropertyDescription("地区方案")
        String profile,

        @NotNull @AreaCode @JsonPropertyDescription("办理地区") String area,
        @NotNull @JsonPropertyDescription("申请日期") LocalDate date,
        @NotNull @JsonPropertyDescription("指导方式") GuideMode guideMode,
        @JsonPropertyDescription("希望的日期") @Nullable LocalDate slotDay,
        @JsonPropertyDescription("该日提供一对一指导") @Nullable Boolean slotDayOpen,
        @JsonPropertyDescription("该时段已被预约") @Nullable Boolean slotTaken,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling) {}
