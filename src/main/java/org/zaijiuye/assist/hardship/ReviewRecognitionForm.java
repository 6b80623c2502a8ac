package org.zaijiuye.assist.hardship;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 复核认定: an official finds out whether a recognition is still right. */
@Component
class ReviewRecognitionForm extends ServiceTaskForm {

    private static final Set<String> OUTCOMES =
            Stream.of(ReviewOutcome.values()).map(Enum::name).collect(Collectors.toSet());

    private final RecognitionReviewView view;
    private final ReviewEffects effects;

    ReviewRecognitionForm(RecognitionReviewView view, ReviewEffects effects, ServicePersons persons) {
        super("Task_ReviewRecognition", RecognitionReviews.PROCESS, persons);
        this.view = view;
        this.effects = effects;
    }

    @Override
    public Object view(UserTaskContext work) {
        return view.of(person(work), work.businessKey());
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var outcome = ReviewOutcome.valueOf(form.choice("outcome", "复核结论", OUTCOMES));
        var category = outcome == ReviewOutcome.CATEGORY_LOST ? form.required("category", "不再符合的类别代码") : null;
        effects.found(work.businessKey(), outcome, category, form.required("comment", "核实情况"), user);
        return Map.of();
    }
}
