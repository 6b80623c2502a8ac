package org.zaijiuye.register.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Dossiers;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Reason;

/** Item 1 失业登记. */
@Component
class RegistrationItem implements Item {

    private final Dossiers dossiers;
    private final RegistrationFacts facts;
    private final RegistrationParameters parameters;
    private final Enrolment enrolment;

    RegistrationItem(
            Dossiers dossiers, RegistrationFacts facts, RegistrationParameters parameters, Enrolment enrolment) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.parameters = parameters;
        this.enrolment = enrolment;
    }

    @Override
    public String word() {
        return "registration";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String title() {
        return "失业登记";
    }

    @Override
    public Class<? extends Record> requestType() {
        return RegistrationRequest.class;
    }

    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        return List.of();
    }

    @Override
    public Class<? extends Record> factsType() {
        return RegistrationClaim.class;
    }

    @Override
    public String caseKind(Record facts) {
        return "ORDINARY";
    }

    @Override
    public List<Reason> grounds() {
        return RegistrationRules.refusable();
    }

    @Override
    public Ruling decide(Record facts) {
        var claim = (RegistrationClaim) facts;
        var asked = parameters.asking(claim.profile(), claim.area(), claim.submittedOn());
        var decision = RegistrationRules.decide(claim, RegistrationParameters.terms(asked));
        return new Ruling(decision, asked.rows());
    }

    @Override
    public Record facts(String handling) {
        return facts.of(dossiers.of(handling));
    }

    @Override
    public Record preview(JsonNode application, JsonNode request) {
        return facts.of(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        enrolment.enrol(handling);
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return enrolment.issued(handling);
    }
}
