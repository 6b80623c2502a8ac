package org.zaijiuye.serve.guidance;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** That somebody took the assessment of an online course, as often as they like. */
record GuidanceAssessment(
        @Id @Nullable Long id,
        long personId,
        String course,
        LocalDateTime takenAt,
        int rightAnswers,
        int questions,
        boolean passed) {}
