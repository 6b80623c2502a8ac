package org.zaijiuye.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaijiuye.desk.CaseView;
import org.zaijiuye.desk.OpinionRecorder;
import org.zaijiuye.desk.SeparationOfDuties;
import org.zaijiuye.desk.SeparationOfDuties.Hand;
import org.zaijiuye.task.UserTaskHandler;

/** The three steps of people differ only in name and hand. */
@Configuration(proxyBeanMethods = false)
class ReviewForms {

    @Bean
    UserTaskHandler firstReviewForm(Review review, CaseView view, SeparationOfDuties duties, OpinionRecorder opinions) {
        return new StepForm(Step.FIRST_REVIEW, Hand.CLERK, review, view, duties, opinions);
    }

    @Bean
    UserTaskHandler recheckForm(Review review, CaseView view, SeparationOfDuties duties, OpinionRecorder opinions) {
        return new StepForm(Step.RECHECK, Hand.RECHECK, review, view, duties, opinions);
    }

    @Bean
    UserTaskHandler approveForm(Review review, CaseView view, SeparationOfDuties duties, OpinionRecorder opinions) {
        return new StepForm(Step.APPROVAL, Hand.APPROVAL, review, view, duties, opinions);
    }
}
