package org.zaijiuye.payment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Persons;

/** Awards that a county pays for what has passed: the decision writes all their lines, and nothing more comes of them. */
@Service
public class CountyAwards {

    private final Persons persons;
    private final Awards awards;
    private final Jurisdiction jurisdiction;

    CountyAwards(Persons persons, Awards awards, Jurisdiction jurisdiction) {
        this.persons = persons;
        this.awards = awards;
        this.jurisdiction = jurisdiction;
    }

    /**
     * What the decision of a handling grants.
     *
     * @param openKey bars another award of the person for ever; null where they may be given it again
     */
    public Award grant(String kind, Dossier dossier, @Nullable String openKey) {
        var handling = dossier.stored();
        return awards.save(new Award(
                null,
                kind,
                handling.personId(),
                handling.caseNumber(),
                handling.number(),
                jurisdiction.responsible(Office.Level.COUNTY, handling.office()).code(),
                new Encrypted(PayAccount.of(dossier)),
                new Encrypted(
                        persons.findById(handling.personId()).orElseThrow().name()),
                BenefitState.ENDED,
                false,
                null,
                null,
                null,
                false,
                openKey));
    }
}
