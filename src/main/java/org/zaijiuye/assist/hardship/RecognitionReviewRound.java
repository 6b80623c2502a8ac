package org.zaijiuye.assist.hardship;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.Recognitions;

/** Has the office look at each recognition once a year; nothing is lost by itself (policy.md §5.12). */
@Component
class RecognitionReviewRound implements ServiceRound {

    private final RecognitionReviewRows rows;
    private final Recognitions recognitions;
    private final RecognitionReviews reviews;

    RecognitionReviewRound(RecognitionReviewRows rows, Recognitions recognitions, RecognitionReviews reviews) {
        this.rows = rows;
        this.recognitions = recognitions;
        this.reviews = reviews;
    }

    @Override
    public String code() {
        return "RECOGNITION_REVIEW";
    }

    @Override
    public String title() {
        return "就业困难人员认定年度复核";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        return ServiceRound.each(
                rows.due(day, after, size),
                key -> key,
                key -> reviews.open(recognitions.findById(key).orElseThrow(), "认定满规定期限，年度复核"));
    }
}
