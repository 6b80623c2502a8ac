package org.zaijiuye.exit.employment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Law;

/** Who draws the benefit and registers employment must know that the benefit ends (policy.md §5.14). */
@Component
class BenefitEndsCheck {

    private final Persons persons;
    private final Entitlements entitlements;
    private final FieldEncryption encryption;

    BenefitEndsCheck(Persons persons, Entitlements entitlements, FieldEncryption encryption) {
        this.persons = persons;
        this.entitlements = entitlements;
        this.encryption = encryption;
    }

    List<Fault> faults(JsonNode application) {
        var confirmed = application.path("commitments").path("benefitEnds").booleanValue();
        if (confirmed || !draws(application.path("applicant"))) {
            return List.of();
        }
        return List.of(new Fault(
                "commitments.benefitEnds",
                "employment",
                "EMP_BENEFIT_ENDS",
                "您正在领取失业保险金，办理就业登记后将停止领取，请确认知悉后再提交。",
                Law.SOCIAL_INSURANCE.article("第五十一条")));
    }

    private boolean draws(JsonNode applicant) {
        var idHash = encryption.hash(
                applicant.path("idType").asText(), applicant.path("idNo").asText());
        return persons.findByIdHash(idHash).map(Person::key).stream()
                .flatMap(person -> entitlements.findByPersonIdOrderById(person).stream())
                .anyMatch(StateTransitions::running);
    }
}
