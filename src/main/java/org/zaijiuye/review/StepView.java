package org.zaijiuye.review;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.CaseView;

/** What an official sees at a step of the review: the case, why it came back if it did, and what may be chosen. */
@Component
class StepView {

    private final CaseView view;
    private final ReturnedCase returned;
    private final ReviewChoices choices;

    StepView(CaseView view, ReturnedCase returned, ReviewChoices choices) {
        this.view = view;
        this.returned = returned;
        this.choices = choices;
    }

    Map<String, Object> of(String handling, Step step, Route route) {
        var shown = view.of(handling);
        shown.put("choices", choices.of(handling, step, route));
        if (step == Step.FIRST_REVIEW) {
            returned.reason(handling).ifPresent(reason -> shown.put("returned", reason));
        }
        return shown;
    }
}
