package org.zaijiuye.assist.hardship;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an official sees of a recognition that is looked at again. */
@Component
class RecognitionReviewView {

    private final RecognitionReviews reviews;
    private final EndRecorder ends;

    RecognitionReviewView(RecognitionReviews reviews, EndRecorder ends) {
        this.reviews = reviews;
        this.ends = ends;
    }

    /** @param shown what every task shows of the person */
    Map<String, Object> of(Map<String, Object> shown, String number) {
        var review = reviews.review(number);
        var recognition = reviews.recognition(number);
        shown.put("item", "就业困难人员认定复核");
        shown.put("recognition", recognition.number());
        shown.put("recognisedOn", recognition.recognisedOn().toString());
        shown.put(
                "categories",
                ends.categories(recognition).stream()
                        .map(category -> category.title() + "（" + category.requirement() + "）")
                        .collect(Collectors.joining("；")));
        shown.put("cause", review.cause().text());
        shown.put("due", review.dueOn().toString());
        shown.put("found", review.found());
        return shown;
    }
}
