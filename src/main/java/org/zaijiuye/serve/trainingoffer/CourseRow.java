package org.zaijiuye.serve.trainingoffer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.SkillLevel;
import org.zaijiuye.records.TrainMode;
import org.zaijiuye.records.TrainTime;
import org.zaijiuye.records.TrainType;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * A course with its institution, as it stands in the tables.
 *
 * @param taken how many have signed up through this system
 */
record CourseRow(
        String code,
        String institution,
        String institutionName,
        String office,
        String address,
        String contact,
        String title,
        TrainType trainType,
        String occupation,
        @Nullable SkillLevel level,
        TrainMode trainMode,
        @Nullable TrainTime trainTime,
        int hours,
        LocalDate startsOn,
        int seats,
        int taken,
        BigDecimal fee,
        @Nullable BigDecimal subsidyStandard,
        @Nullable String subsidySource,
        @Nullable Confidence subsidyConfidence,
        LocalDate confirmedOn) {

    int free() {
        return Math.max(0, seats - taken);
    }
}
