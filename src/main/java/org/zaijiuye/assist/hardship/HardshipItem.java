package org.zaijiuye.assist.hardship;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.RegisterCorrections;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.EvidenceVocabulary;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.Prerequisite;
import org.zaijiuye.shared.Ruling;

/** Item 12 就业困难人员认定. */
@Component
class HardshipItem implements Item<HardshipClaim> {

    private static final Set<String> ON_AUTHORISATION = Set.of("civ", "dpf", "land", "vet");

    private static final ItemDescription<HardshipClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("hardship"), HardshipRequest.class, HardshipClaim.class, HardshipRules.refusable())
            .after(new Prerequisite("registration", "没有办成失业登记，不能申请就业困难人员认定；登记后可以重新申请", HardshipRules.RECOGNITION))
            .reading(HardshipParameters.DEFINITIONS)
            .announcedBy(Law.INTERNAL_CONTROL.article("认定前公示"))
            .telling("hardshipNo", "认定编号")
            .telling("categoryNames", "认定类别")
            .telling("recognisedOn", "认定日期")
            .telling("reviewDue", "下次复核")
            .telling("endedOn", "认定终止日期")
            .build();

    private final Dossiers dossiers;
    private final HardshipFacts facts;
    private final HardshipParameters parameters;
    private final HardshipForm form;
    private final RecognitionEntry entry;
    private final RecognitionResult result;
    private final Recognitions recognitions;
    private final NoticeOfRecognition notice;

    HardshipItem(
            Dossiers dossiers,
            HardshipFacts facts,
            HardshipParameters parameters,
            HardshipForm form,
            RecognitionEntry entry,
            RecognitionResult result,
            Recognitions recognitions,
            NoticeOfRecognition notice) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.parameters = parameters;
        this.form = form;
        this.entry = entry;
        this.result = result;
        this.recognitions = recognitions;
        this.notice = notice;
    }

    @Override
    public ItemDescription<HardshipClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        var dossier = dossiers.preview(application, request);
        return form.faults(request, categories(dossier), dossier.today());
    }

    @Override
    public Set<String> unauthorised(JsonNode request) {
        return request.path("queryAuthorised").asBoolean() ? Set.of() : ON_AUTHORISATION;
    }

    @Override
    public Set<String> unneeded(String profile, String area, Supplier<LocalDate> on) {
        var unneeded = new HashSet<>(ON_AUTHORISATION);
        parameters.categories(profile, area, on.get()).stream()
                .flatMap(category -> category.kind().registers().stream())
                .map(Register::code)
                .forEach(unneeded::remove);
        return unneeded;
    }

    /** By what is asked for: the promise is made before anybody has looked at the case. */
    @Override
    public boolean comesFirst(JsonNode request, String profile, String area, Supplier<LocalDate> on) {
        var asked = AskedCategories.of(request).codes();
        return !asked.isEmpty()
                && parameters.categories(profile, area, on.get()).stream()
                        .anyMatch(category -> category.greenChannel() && asked.contains(category.code()));
    }

    @Override
    public Map<String, String> announced(String handling) {
        return notice.of(handling);
    }

    @Override
    public EvidenceVocabulary evidenceVocabulary() {
        return HardshipVocabulary.WORDS;
    }

    @Override
    public Set<String> mustBeSupplied() {
        return Set.of(HardshipRules.PROOF_MISSING);
    }

    @Override
    public List<Correction> corrections(HardshipClaim claim) {
        return List.of(
                RegisterCorrections.EMPLOYER_INSURED,
                RegisterCorrections.OPEN_EMPLOYMENT,
                RegisterCorrections.BUSINESS,
                RegisterCorrections.PENSION,
                RegisterCorrections.PAID_MONTHS,
                RegisterCorrections.MINIMUM_LIVING,
                RegisterCorrections.DISABLED,
                RegisterCorrections.LAND_LOST,
                RegisterCorrections.VETERAN);
    }

    @Override
    public Ruling decide(HardshipClaim claim) {
        var asked = parameters.asking(claim.profile(), claim.area(), claim.date());
        var terms = parameters.terms(asked);
        var categories = Category.inForce(asked, claim.profile(), claim.date());
        return new Ruling(HardshipRules.decide(claim, terms, categories), asked.rows());
    }

    @Override
    public HardshipClaim facts(String handling) {
        return claim(dossiers.of(handling));
    }

    @Override
    public HardshipClaim preview(JsonNode application, JsonNode request) {
        return claim(dossiers.preview(application, request));
    }

    private HardshipClaim claim(Dossier dossier) {
        var onePerHousehold = categories(dossier).stream()
                .filter(Category::onePerHousehold)
                .map(Category::code)
                .toList();
        return facts.of(dossier, onePerHousehold);
    }

    private List<Category> categories(Dossier dossier) {
        return parameters.categories(dossier.profile(), dossier.area(), dossier.submittedOn());
    }

    @Override
    public void grant(String handling) {
        entry.enter(handling);
    }

    /** Also one that has ended: what is due for its time may be claimed afterwards. */
    @Override
    public boolean holds(long person) {
        return recognitions.findByPersonIdOrderById(person).stream()
                .anyMatch(each -> each.state() != RecognitionState.CANCELLED_FRAUD);
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return result.issued(handling);
    }
}
