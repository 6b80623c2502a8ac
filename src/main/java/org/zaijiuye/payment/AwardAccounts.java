package org.zaijiuye.payment;

import java.util.List;
import org.springframework.stereotype.Service;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Persons;

/** Where awards are paid to. */
@Service
class AwardAccounts {

    private final Persons persons;
    private final Awards awards;
    private final PaymentLines lines;
    private final PaymentKinds kinds;

    AwardAccounts(Persons persons, Awards awards, PaymentLines lines, PaymentKinds kinds) {
        this.persons = persons;
        this.awards = awards;
        this.lines = lines;
        this.kinds = kinds;
    }

    /** Another account of the person for these awards; it has failed nowhere yet. */
    void change(List<Award> ofPerson, Encrypted account) {
        ofPerson.stream().map(Award::personId).distinct().forEach(persons::lock);
        for (var each : ofPerson) {
            awards.account(each.key(), account);
            lines.forgetFailures(each.key());
        }
        ofPerson.stream().map(Award::kind).distinct().forEach(kind -> kinds.of(kind)
                .recompute(ofPerson.get(0).personId(), null));
    }
}
