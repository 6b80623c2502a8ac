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
 * A course as the public sees it.
 *
 * @param official whether the standard is that of a document; otherwise it is a sample and is marked as one
 * @param stale whether nobody has confirmed it for long
 */
record ShownCourse(
        String code,
        String institution,
        String institutionName,
        String address,
        String contact,
        String title,
        TrainType trainType,
        String occupation,
        String occupationName,
        @Nullable SkillLevel level,
        TrainMode trainMode,
        @Nullable TrainTime trainTime,
        int hours,
        LocalDate startsOn,
        int seats,
        int free,
        BigDecimal fee,
        @Nullable BigDecimal subsidyStandard,
        @Nullable String subsidySource,
        boolean official,
        Status status,
        LocalDate confirmedOn,
        boolean stale) {

    /** Whether one can still sign up. */
    enum Status {
        OPEN("报名中"),
        FULL("已报满"),
        STARTED("已开班");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        static Status of(LocalDate startsOn, int free, LocalDate today) {
            if (!startsOn.isAfter(today)) {
                return STARTED;
            }
            return free > 0 ? OPEN : FULL;
        }
    }

    static ShownCourse of(CourseRow row, String occupationName, LocalDate today, LocalDate staleBefore) {
        return new ShownCourse(
                row.code(),
                row.institution(),
                row.institutionName(),
                row.address(),
                row.contact(),
                row.title(),
                row.trainType(),
                row.occupation(),
                occupationName,
                row.level(),
                row.trainMode(),
                row.trainTime(),
                row.hours(),
                row.startsOn(),
                row.seats(),
                row.free(),
                row.fee(),
                row.subsidyStandard(),
                row.subsidySource(),
                row.subsidyConfidence() == Confidence.SURE,
                Status.of(row.startsOn(), row.free(), today),
                row.confirmedOn(),
                row.confirmedOn().isBefore(staleBefore));
    }
}
