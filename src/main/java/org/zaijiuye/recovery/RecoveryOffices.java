package org.zaijiuye.recovery;

import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Role;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.RecoveryCase;

/** Who works a recovery and who checks it: the agency for the insurance's money, the county for the other funds. */
@Component
class RecoveryOffices {

    private final Jurisdiction jurisdiction;

    RecoveryOffices(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    String officers(RecoveryCase recovery) {
        var office = payer(recovery);
        return office.level() == Office.Level.SI
                ? Role.SI_OFFICER.groupAt(office.code())
                : jurisdiction.group(Role.COUNTY_REVIEWER.code(), Office.Level.COUNTY.name(), office.code());
    }

    String reviewers(RecoveryCase recovery) {
        var office = payer(recovery);
        return office.level() == Office.Level.SI
                ? Role.SI_REVIEWER.groupAt(office.code())
                : jurisdiction.group(Role.COUNTY_APPROVER.code(), Office.Level.COUNTY.name(), office.code());
    }

    Office payer(RecoveryCase recovery) {
        return jurisdiction.office(recovery.office());
    }
}
