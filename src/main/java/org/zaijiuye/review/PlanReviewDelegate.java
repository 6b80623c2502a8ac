package org.zaijiuye.review;

import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.HandlingState;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fixes the route of a review, so that a table changed meanwhile does not change a running case. */
@Component
class PlanReviewDelegate implements JavaDelegate {

    private final CaseFile caseFile;
    private final ReviewRoute reviewRoute;

    PlanReviewDelegate(CaseFile caseFile, ReviewRoute reviewRoute) {
        this.caseFile = caseFile;
        this.reviewRoute = reviewRoute;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = caseFile.handling(ItemVariables.handling(execution));
        ReviewVariables.route(execution, reviewRoute.plan(handling).toString());
        caseFile.move(handling.number(), HandlingState.REVIEW);
    }
}
