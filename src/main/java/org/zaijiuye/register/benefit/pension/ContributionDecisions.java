package org.zaijiuye.register.benefit.pension;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;

/** What the diagram asks about the arrangement, as {@code contributionDecisions}. */
@AskedByDiagrams
@Component
public class ContributionDecisions {

    private final PensionContributions contributions;

    ContributionDecisions(PensionContributions contributions) {
        this.contributions = contributions;
    }

    public boolean arranged(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        return contributions.findByNumber(number).orElseThrow().state() == PensionContribution.State.ARRANGED;
    }
}
