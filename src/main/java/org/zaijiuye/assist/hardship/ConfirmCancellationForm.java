package org.zaijiuye.assist.hardship;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 核定取消认定: nobody cancels a recognition alone. */
@Component
class ConfirmCancellationForm implements UserTaskHandler {

    private final RecognitionReviews reviews;
    private final RecognitionReviewView view;
    private final ReviewEffects effects;
    private final ServicePersons persons;

    ConfirmCancellationForm(
            RecognitionReviews reviews, RecognitionReviewView view, ReviewEffects effects, ServicePersons persons) {
        this.reviews = reviews;
        this.view = view;
        this.effects = effects;
        this.persons = persons;
    }

    @Override
    public String task() {
        return "Task_ConfirmCancellation";
    }

    @Override
    public Optional<String> process() {
        return Optional.of(RecognitionReviews.PROCESS);
    }

    @Override
    public Object view(UserTaskContext work) {
        return view.of(persons.view(work, RecognitionReviews.PROCESS), work.businessKey());
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        var own = persons.refusal(work, RecognitionReviews.PROCESS, user);
        return own == null ? reviews.refusal(work.businessKey(), user) : own;
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        var first = reviews.review(work.businessKey()).reviewedBy();
        return Stream.concat(persons.barred(work, RecognitionReviews.PROCESS).stream(), Stream.ofNullable(first))
                .toList();
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var decision = form.choice("decision", "核定意见", Set.of("AGREE", "RETURN"));
        form.required("comment", "核定说明");
        if (decision.equals("AGREE")) {
            effects.cancelled(work.businessKey(), user);
        } else {
            effects.returned(work.businessKey());
        }
        return Map.of();
    }
}
