package org.zaijiuye.register.benefit.pension;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Entitlement;

/** Has the agency arrange the contribution of everybody who draws the benefit and reaches the last year. */
@Component
class PensionContributionRound implements ServiceRound {

    static final String PROCESS = "BenefitContributionProcess";

    /** Longer than the law may say; the rule in force where the benefit is paid decides. */
    private static final int FURTHEST_MONTHS = 120;

    private final PensionContributions contributions;
    private final Jurisdiction jurisdiction;
    private final Parameters parameters;
    private final RuntimeService runtime;

    PensionContributionRound(
            PensionContributions contributions,
            Jurisdiction jurisdiction,
            Parameters parameters,
            RuntimeService runtime) {
        this.contributions = contributions;
        this.jurisdiction = jurisdiction;
        this.parameters = parameters;
        this.runtime = runtime;
    }

    @Override
    public String code() {
        return "PENSION_CONTRIBUTION";
    }

    @Override
    public String title() {
        return "代缴养老保险";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var drawing = contributions.due(day, day.plusMonths(FURTHEST_MONTHS), after, size);
        return ServiceRound.each(drawing, Entitlement::key, benefit -> ask(benefit, day));
    }

    private void ask(Entitlement benefit, LocalDate day) {
        var agency = jurisdiction.office(benefit.office());
        var asked = parameters.asking(agency.profile(), agency.division(), day);
        var retirement = benefit.retirementDate();
        if (retirement == null || !asked.flag("ui.extension.pensionContribution")) {
            return;
        }
        ContributionMonths.of(day, benefit.firstMonth(), retirement, asked.integer("ui.extension.withinMonths"))
                .ifPresent(months -> open(benefit, months, day));
    }

    private void open(Entitlement benefit, ContributionMonths months, LocalDate day) {
        var number = benefit.handling() + "-P" + (contributions.countByAwardId(benefit.key()) + 1);
        contributions.save(new PensionContribution(
                null,
                number,
                benefit.key(),
                benefit.personId(),
                benefit.office(),
                months.from(),
                months.until(),
                day,
                PensionContribution.State.OPEN,
                null,
                null,
                null,
                null));
        runtime.startProcessInstanceByKey(PROCESS, number);
    }
}
