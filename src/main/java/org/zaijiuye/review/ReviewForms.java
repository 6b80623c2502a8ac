package org.zaijiuye.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaijiuye.desk.OpinionRecorder;
import org.zaijiuye.desk.SeparationOfDuties;
import org.zaijiuye.desk.SeparationOfDuties.Hand;
import org.zaijiuye.office.Posts;
import org.zaijiuye.task.UserTaskHandler;

/** The three steps of people differ only in name and hand. */
@Configuration(proxyBeanMethods = false)
class ReviewForms {

    private final Review review;
    private final StepView view;
    private final ReturnedCase returned;
    private final SeparationOfDuties duties;
    private final OpinionRecorder opinions;
    private final Posts posts;

    ReviewForms(
            Review review,
            StepView view,
            ReturnedCase returned,
            SeparationOfDuties duties,
            OpinionRecorder opinions,
            Posts posts) {
        this.review = review;
        this.view = view;
        this.returned = returned;
        this.duties = duties;
        this.opinions = opinions;
        this.posts = posts;
    }

    @Bean
    UserTaskHandler firstReviewForm() {
        return form(Step.FIRST_REVIEW, Hand.CLERK);
    }

    @Bean
    UserTaskHandler recheckForm() {
        return form(Step.RECHECK, Hand.RECHECK);
    }

    @Bean
    UserTaskHandler approveForm() {
        return form(Step.APPROVAL, Hand.APPROVAL);
    }

    private UserTaskHandler form(Step step, Hand hand) {
        return new StepForm(step, hand, review, view, returned, duties, opinions, posts);
    }
}
