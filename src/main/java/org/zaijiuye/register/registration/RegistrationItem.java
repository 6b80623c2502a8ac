package org.zaijiuye.register.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.RegisterCorrections;
import org.zaijiuye.event.ReportedFacts;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.FormBlock;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.Ruling;

/** Item 1 失业登记. */
@Component
class RegistrationItem implements Item<RegistrationClaim> {

    private static final ItemDescription<RegistrationClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("registration"),
                    RegistrationRequest.class,
                    RegistrationClaim.class,
                    RegistrationRules.refusable())
            .needing(FormBlock.UNEMPLOYMENT)
            .reading(RegistrationParameters.DEFINITIONS)
            .telling("urNo", "失业登记编号")
            .telling("regDate", "登记日期")
            .telling("unempDate", "失业日期")
            .telling("nextReportDue", "下次报告日期")
            .first()
            .build();

    private static final List<Correction> REGISTERED = List.of(
            RegisterCorrections.EMPLOYER_INSURED,
            RegisterCorrections.LAST_EMPLOYER_MONTH,
            RegisterCorrections.MEDICALLY_INSURED,
            RegisterCorrections.OPEN_EMPLOYMENT,
            RegisterCorrections.BUSINESS,
            RegisterCorrections.OPEN_REGISTRATION,
            RegisterCorrections.PENSION,
            RegisterCorrections.ENROLLED,
            RegisterCorrections.NAME,
            RegisterCorrections.ENLISTED,
            RegisterCorrections.EMIGRATED,
            RegisterCorrections.IMPRISONED);

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
    public ItemDescription<RegistrationClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public List<Correction> corrections(RegistrationClaim claim) {
        return Stream.concat(REGISTERED.stream(), ReportedFacts.disproofs(claim.reported()).stream())
                .toList();
    }

    @Override
    public Ruling decide(RegistrationClaim claim) {
        var asked = parameters.asking(claim.profile(), claim.area(), claim.submittedOn());
        var decision = RegistrationRules.decide(claim, RegistrationParameters.terms(asked));
        return new Ruling(decision, asked.rows());
    }

    @Override
    public RegistrationClaim facts(String handling) {
        return facts.of(dossiers.of(handling));
    }

    @Override
    public RegistrationClaim preview(JsonNode application, JsonNode request) {
        return facts.of(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        enrolment.enrol(handling);
    }

    @Override
    public boolean holds(long person) {
        return enrolment.registered(person);
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return enrolment.issued(handling);
    }
}
