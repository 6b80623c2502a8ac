package org.zaijiuye.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.application.Progress.ObjectionUnderWay;
import org.zaijiuye.application.Progress.PapersWanted;
import org.zaijiuye.decision.DecisionsInForce;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.Supplements;

/** What one item waits for beside its review: papers from the applicant, and an answer to an objection. */
@Component
class OpenRequests {

    private final Supplements supplements;
    private final Objections objections;
    private final DecisionsInForce inForce;

    OpenRequests(Supplements supplements, Objections objections, DecisionsInForce inForce) {
        this.supplements = supplements;
        this.objections = objections;
        this.inForce = inForce;
    }

    /** Only what the applicant has been told: a second request waits for the supervisor first. */
    @Nullable
    PapersWanted papers(Handling handling) {
        return Optional.of(handling)
                .filter(each -> each.state() == HandlingState.SUPPLEMENT)
                .flatMap(each -> supplements.awaited(each.number()))
                .map(asked -> new PapersWanted(asked.materials(), asked.dueOn()))
                .orElse(null);
    }

    /** Against this decision, or against the one that has taken its place. */
    @Nullable
    ObjectionUnderWay objection(Handling handling) {
        return objections.findByHandlingOrderByNumber(inForce.of(handling).number()).stream()
                .filter(each -> each.finding() == null)
                .map(each -> new ObjectionUnderWay(each.number(), each.stage(), each.raisedAt(), each.dueOn()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
