package org.zaijiuye.register.benefit.pension;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Role;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.task.ServiceTask;

/** The agency that pays the benefit arranges the contribution, within the working days of the parameter. */
@Component
class PensionContributionTask implements ServiceTask {

    private final PensionContributions contributions;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final Parameters parameters;

    PensionContributionTask(
            PensionContributions contributions, Jurisdiction jurisdiction, Calendars calendars, Parameters parameters) {
        this.contributions = contributions;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.parameters = parameters;
    }

    @Override
    public String process() {
        return PensionContributionRound.PROCESS;
    }

    @Override
    public long person(String number) {
        return contribution(number).personId();
    }

    @Override
    public String group(String number) {
        return Role.SI_OFFICER.groupAt(contribution(number).office());
    }

    @Override
    public LocalDate due(String number) {
        var contribution = contribution(number);
        var agency = jurisdiction.office(contribution.office());
        var days = parameters.integer(
                "ui.extension.contributionWd", agency.profile(), agency.division(), contribution.openedOn());
        return calendars.current().workingDaysAfter(contribution.openedOn(), days);
    }

    private PensionContribution contribution(String number) {
        return contributions.findByNumber(number).orElseThrow();
    }
}
