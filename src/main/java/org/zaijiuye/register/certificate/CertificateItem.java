package org.zaijiuye.register.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.RegisterCorrections;
import org.zaijiuye.records.Documents;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Prerequisite;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Ruling;

/** Item 7 就业创业证申领. */
@Component
class CertificateItem implements Item<CertificateClaim> {

    private static final String WORD = "certificate";

    private static final ItemDescription<CertificateClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("certificate"),
                    CertificateRequest.class,
                    CertificateClaim.class,
                    CertificateRules.refusable())
            .after(new Prerequisite(
                    Set.of("registration", "employment"),
                    new Reason(Prerequisite.FAILED, "没有办成失业登记，也没有办成就业登记，办成其一后可以申领就业创业证", CertificateRules.CERTIFICATE)))
            .materialVariants(CertForm.class)
            .reading(parameters())
            .telling("certNo", "证书编号")
            .telling("paper", "纸质证")
            .telling("tracking", "邮寄单号")
            .build();

    private final Dossiers dossiers;
    private final CertificateFacts facts;
    private final CertificateIssue issue;
    private final Registrations registrations;
    private final Documents documents;

    CertificateItem(
            Dossiers dossiers,
            CertificateFacts facts,
            CertificateIssue issue,
            Registrations registrations,
            Documents documents) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.issue = issue;
        this.registrations = registrations;
        this.documents = documents;
    }

    private static List<ParameterDefinition> parameters() {
        var read = new ArrayList<>(CertificateStatus.PARAMETERS);
        read.add(ParameterDefinition.number("cert.paperDays", 60));
        read.add(ParameterDefinition.number("cert.collectDays", 365));
        return read;
    }

    @Override
    public ItemDescription<CertificateClaim> description() {
        return DESCRIPTION;
    }

    /** A paper copy needs a photograph, and a way to its holder. */
    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        var faults = new ArrayList<Fault>();
        if (CertForm.PAPER.name().equals(request.path("certForm").asText())) {
            if (request.path("photo").isEmpty()) {
                faults.add(photo());
            }
            if (!request.hasNonNull("deliver")) {
                faults.add(new Fault("deliver", WORD, "FIELD_MISSING", "请填写“领取方式”：PICKUP 窗口自取，或者 POST 邮寄。", null));
            }
        }
        return faults;
    }

    @Override
    public List<Fault> validateAgainstRecords(JsonNode application, JsonNode request) {
        var image = documents
                .contentType(request.path("photo").path(0).asText())
                .map(type -> type.startsWith("image/"))
                .orElse(true);
        return image ? List.of() : List.of(photo());
    }

    private static Fault photo() {
        var reason = CertificateRules.photo();
        return new Fault("photo", WORD, reason.code(), reason.text() + "。", reason.basis());
    }

    /** Whoever is on the register is served there. */
    @Override
    public Optional<String> office(JsonNode request, @Nullable Long person, String accepting) {
        return Optional.ofNullable(person)
                .map(Registrations::openKey)
                .flatMap(registrations::findByOpenKey)
                .map(Registration::serviceOrg);
    }

    @Override
    public String materialVariant(JsonNode request) {
        return request.path("certForm").asText();
    }

    @Override
    public List<Correction> corrections(CertificateClaim claim) {
        return List.of(RegisterCorrections.NAME);
    }

    @Override
    public Ruling decide(CertificateClaim claim) {
        return new Ruling(CertificateRules.decide(claim), List.of());
    }

    @Override
    public CertificateClaim facts(String handling) {
        return facts.of(dossiers.of(handling));
    }

    @Override
    public CertificateClaim preview(JsonNode application, JsonNode request) {
        return facts.of(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        issue.issue(handling);
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return issue.issued(handling);
    }
}
