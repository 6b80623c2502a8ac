package org.zaijiuye.application.form;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.Judgement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.LegalBasis;

/** Who draws the benefit and registers employment must know that the benefit ends (policy.md §5.14). */
@Component
class BenefitEndsCheck implements FormCheck {

    private final Persons persons;
    private final Entitlements entitlements;
    private final FieldEncryption encryption;

    BenefitEndsCheck(Persons persons, Entitlements entitlements, FieldEncryption encryption) {
        this.persons = persons;
        this.entitlements = entitlements;
        this.encryption = encryption;
    }

    @Override
    public Stream<Fault> faults(Draft draft) {
        var confirmed = draft.form().path("commitments").path("benefitEnds").booleanValue();
        if (confirmed || !draft.chosen("employment") || !draws(draft)) {
            return Stream.empty();
        }
        return Stream.of(new Fault(
                "commitments.benefitEnds",
                "employment",
                "EMP_BENEFIT_ENDS",
                "您正在领取失业保险金，办理就业登记后将停止领取，请确认知悉后再提交。",
                new LegalBasis("中华人民共和国社会保险法", "第五十一条")));
    }

    private boolean draws(Draft draft) {
        return draft.identity().filter(Judgement::valid).stream()
                .flatMap(id -> persons
                        .findByIdHash(encryption.hash(
                                draft.text("applicant", "idType").orElseThrow(), id.normalised()))
                        .map(Person::key)
                        .stream())
                .flatMap(person -> entitlements.findByPersonIdOrderById(person).stream())
                .anyMatch(StateTransitions::running);
    }
}
