package org.zaijiuye.serve.trainingoffer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;
import org.zaijiuye.records.SkillLevel;
import org.zaijiuye.records.TrainMode;
import org.zaijiuye.records.TrainTime;
import org.zaijiuye.records.TrainType;
import org.zaijiuye.shared.Reason.Confidence;

/** A course whose latest publication is in force; the fields are those of {@link CourseRequest}. */
record TrainingCourse(
        @Id String code,
        String institution,
        String title,
        TrainType trainType,
        String occupation,
        @Nullable SkillLevel level,
        TrainMode trainMode,
        @Nullable TrainTime trainTime,
        int hours,
        LocalDate startsOn,
        int seats,
        BigDecimal fee,
        @Nullable BigDecimal subsidyStandard,
        @Nullable String subsidySource,
        @Nullable Confidence subsidyConfidence,
        boolean shown,
        LocalDate confirmedOn,
        @Transient boolean isNew)
        implements Persistable<String> {

    @PersistenceCreator
    TrainingCourse(
            String code,
            String institution,
            String title,
            TrainType trainType,
            String occupation,
            @Nullable SkillLevel level,
            TrainMode trainMode,
            @Nullable TrainTime trainTime,
            int hours,
            LocalDate startsOn,
            int seats,
            BigDecimal fee,
            @Nullable BigDecimal subsidyStandard,
            @Nullable String subsidySource,
            @Nullable Confidence subsidyConfidence,
            boolean shown,
            LocalDate confirmedOn) {
        this(
                code,
                institution,
                title,
                trainType,
                occupation,
                level,
                trainMode,
                trainTime,
                hours,
                startsOn,
                seats,
                fee,
                subsidyStandard,
                subsidySource,
                subsidyConfidence,
                shown,
                confirmedOn,
                false);
    }

    static TrainingCourse of(String code, CourseRequest sent, LocalDate on, boolean isNew) {
        return new TrainingCourse(
                code,
                sent.institution(),
                sent.title(),
                sent.trainType(),
                sent.occupation(),
                sent.level(),
                sent.trainMode(),
                sent.trainTime(),
                sent.hours(),
                sent.startsOn(),
                sent.seats(),
                sent.fee(),
                sent.subsidyStandard(),
                sent.subsidySource(),
                sent.subsidyConfidence(),
                true,
                on,
                isNew);
    }

    @Override
    public String getId() {
        return code;
    }
}
