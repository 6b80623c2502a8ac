package org.zaijiuye.assist.hardship;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.Recognitions;

/** Gives effect to what a review of a recognition found. */
@Component
class ReviewEffects {

    private final RecognitionReviews reviews;
    private final RecognitionReviewRows rows;
    private final Recognitions recognitions;
    private final Persons persons;
    private final EndRecorder ends;
    private final RecognitionReconciler reconciler;
    private final RecognitionNotices notices;
    private final HardshipParameters parameters;
    private final Clock clock;

    ReviewEffects(
            RecognitionReviews reviews,
            RecognitionReviewRows rows,
            Recognitions recognitions,
            Persons persons,
            EndRecorder ends,
            RecognitionReconciler reconciler,
            RecognitionNotices notices,
            HardshipParameters parameters,
            Clock clock) {
        this.reviews = reviews;
        this.rows = rows;
        this.recognitions = recognitions;
        this.persons = persons;
        this.ends = ends;
        this.reconciler = reconciler;
        this.notices = notices;
        this.parameters = parameters;
        this.clock = clock;
    }

    void found(String number, ReviewOutcome outcome, @Nullable String category, String statement, String user) {
        var review = reviews.review(number);
        var recognition = reviews.recognition(number);
        persons.lock(recognition.personId());
        require(recognition, outcome);
        rows.found(review.key(), outcome, category, new Encrypted(statement), user);
        if (outcome != ReviewOutcome.FRAUD) {
            apply(number, recognition, outcome, category, statement, user);
            rows.close(review.key(), null, LocalDate.now(clock));
        }
    }

    /** A second person agrees that it is to be cancelled. */
    void cancelled(String number, String user) {
        var review = reviews.review(number);
        var recognition = reviews.recognition(number);
        persons.lock(recognition.personId());
        ends.record(recognition, null, EndReason.FRAUD, number, LocalDate.now(clock), review.found(), user);
        reconciler.recompute(recognition.personId());
        rows.close(review.key(), user, LocalDate.now(clock));
    }

    /** A second person does not agree: it is looked at once more. */
    void returned(String number) {
        rows.back(reviews.review(number).key());
    }

    private static void require(Recognition recognition, ReviewOutcome outcome) {
        if (!outcome.fits(recognition.state().open())) {
            throw new NotAllowed(
                    recognition.state().open() ? "认定仍然有效，请选关于有效认定的结论。" : "认定已经退出，请选“退出有误，恢复”“退出无误，维持”或者“取消”。");
        }
    }

    private void apply(
            String number,
            Recognition recognition,
            ReviewOutcome outcome,
            @Nullable String category,
            String statement,
            String user) {
        var today = LocalDate.now(clock);
        var asked = parameters.asking(recognition.profile(), recognition.area(), today);
        recognitions.review(recognition.key(), today.plusMonths(asked.integer("hardship.reviewMonths")));
        switch (outcome) {
            case CATEGORY_LOST ->
                lose(
                        number,
                        recognition,
                        String.valueOf(category),
                        today.plusDays(asked.integer("hardship.graceDays")),
                        statement,
                        user);
            case LEFT -> {
                ends.record(recognition, null, EndReason.LEFT, number, today, statement, user);
                reconciler.recompute(recognition.personId());
            }
            case RESTORED -> restore(recognition);
            case CONFIRMED, UPHELD, FRAUD -> {}
        }
    }

    private void lose(
            String number, Recognition recognition, String code, LocalDate lastDay, String statement, String user) {
        var category = ends.categories(recognition).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new NotAllowed("没有认定类别“" + code + "”，已认定的是：" + String.join("、", recognition.matched()) + "。"));
        ends.record(recognition, code, EndReason.CATEGORY_LOST, number, lastDay, statement, user);
        notices.categoryEnds(recognition, category, EndReason.CATEGORY_LOST, lastDay);
    }

    private void restore(Recognition recognition) {
        rows.findByRecognitionIdOrderById(recognition.key()).forEach(review -> ends.undo(review.number()));
    }
}
