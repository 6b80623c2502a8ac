package org.zaijiuye.register.benefit.payment;

import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Offices;

/** The rule of extension that is in force where and when a benefit is used up. */
@Component
class ExtensionsInForce {

    private final Offices offices;
    private final Parameters parameters;

    ExtensionsInForce(Offices offices, Parameters parameters) {
        this.offices = offices;
        this.parameters = parameters;
    }

    /** As it is in force on the first day of the month. */
    ExtensionRule of(String office, YearMonth month) {
        var agency = offices.findById(office).orElseThrow();
        var asked = parameters.asking(agency.profile(), agency.division(), month.atDay(1));
        return new ExtensionRule(asked.integer("ui.extension.withinMonths"), asked.integer("ui.extension.maxMonths"));
    }
}
