package org.zaijiuye.serve.jobseeking;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Ruling;

/** Item 3 个人求职登记. */
@Component
class JobseekingItem implements Item<JobseekingClaim> {

    private static final ItemDescription<JobseekingClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("jobseeking"), JobseekingRequest.class, JobseekingClaim.class, List.of())
            .decidedAtOnce()
            .reading(List.of(
                    ParameterDefinition.number("ur.minAge", 60),
                    ParameterDefinition.number("js.validMonths", 60),
                    ParameterDefinition.number("js.availableSinceDays", 365),
                    ParameterDefinition.oneOf("age.leapDayRule", LeapDayRule.class)))
            .telling("seekerNo", "求职登记编号")
            .telling("intentions", "意向职业")
            .telling("industry", "意向行业")
            .telling("resume", "简历")
            .telling("validUntil", "有效期至")
            .build();

    private final Dossiers dossiers;
    private final Parameters parameters;
    private final OccupationSearch occupations;
    private final JobSearch search;

    JobseekingItem(Dossiers dossiers, Parameters parameters, OccupationSearch occupations, JobSearch search) {
        this.dossiers = dossiers;
        this.parameters = parameters;
        this.occupations = occupations;
        this.search = search;
    }

    @Override
    public ItemDescription<JobseekingClaim> description() {
        return DESCRIPTION;
    }

    /** What the form alone shows: how many wishes, known occupations, pay above nothing. */
    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        var intents = JobSearch.intents(request);
        var salary = request.path("expectSalaryMin");
        return Stream.of(
                        JobseekingRules.counts(intents)
                                ? Stream.<Fault>empty()
                                : Stream.of(fault("jobIntent1", JobseekingRules.intentCount(intents))),
                        unknown(request),
                        JobseekingRules.salaryIsWrong(salary.isNumber() ? salary.decimalValue() : null)
                                ? Stream.of(fault("expectSalaryMin", JobseekingRules.salary()))
                                : Stream.<Fault>empty())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Fault> unknown(JsonNode request) {
        var unknown = occupations.unknown(JobSearch.intents(request));
        return JobSearch.INTENTS.stream()
                .flatMap(field -> Stream.of(request.path(field).asText().strip())
                        .filter(unknown::contains)
                        .map(code -> fault(field, JobseekingRules.intentCode(List.of(code)))));
    }

    @Override
    public Ruling decide(JobseekingClaim claim) {
        var asked = parameters.asking(claim.profile(), claim.area(), claim.date());
        var decision = JobseekingRules.decide(claim, terms(asked, claim), occupations.unknown(claim.intents()));
        return new Ruling(decision, asked.rows());
    }

    private static JobseekingTerms terms(ParameterReader asked, JobseekingClaim claim) {
        var wageClass = asked.row("WageClass", Map.of("area", claim.area()));
        var standard = asked.row(
                "BenefitStandard",
                Map.of(
                        "wageClass",
                        wageClass.text("wageClass"),
                        "date",
                        claim.date().withDayOfMonth(1),
                        "monthIndex",
                        1));
        return new JobseekingTerms(
                asked.integer("ur.minAge"),
                asked.integer("js.availableSinceDays"),
                asked.integer("js.validMonths"),
                standard.number("minWage"),
                LeapDayRule.valueOf(asked.text("age.leapDayRule")));
    }

    @Override
    public JobseekingClaim facts(String handling) {
        return claim(dossiers.of(handling));
    }

    @Override
    public JobseekingClaim preview(JsonNode application, JsonNode request) {
        return claim(dossiers.preview(application, request));
    }

    private static JobseekingClaim claim(Dossier dossier) {
        var request = dossier.request();
        var salary = request.path("expectSalaryMin");
        var available = request.path("availableDate").asText();
        return new JobseekingClaim(
                dossier.profile(),
                dossier.area(),
                dossier.submittedOn(),
                LocalDate.parse(dossier.applicant().path("birthDate").asText()),
                JobSearch.intents(request),
                salary.isNumber() ? salary.decimalValue() : null,
                available.isEmpty() ? null : LocalDate.parse(available),
                request.path("pushConsent").asBoolean(),
                JobSearch.open(dossier));
    }

    @Override
    public void grant(String handling) {
        search.register(handling);
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return search.issued(handling);
    }

    @Override
    public boolean holds(long person) {
        return search.holds(person);
    }

    private static Fault fault(String field, Reason reason) {
        return new Fault(field, "jobseeking", reason.code(), reason.text() + "。", reason.basis());
    }
}
