package org.zaijiuye.assist.flexsubsidy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.person.RetirementGroup;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.port.BusinessData;
import org.zaijiuye.port.EmploymentData;
import org.zaijiuye.port.EmploymentData.Scheme;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.shared.Statement;

/** Puts the facts of a claim together from the form, our records and stored evidence. */
@Component
class FlexSubsidyFacts {

    static final String FLEXIBLE = "FLEXIBLE";

    /** Subsidies of social insurance that use up one term together where the pool is shared. */
    private static final Set<Scheme> POOL = Set.of(Scheme.FLEXIBLE, Scheme.EMPLOYER, Scheme.POST);

    private static final String MALE = "1";

    private final Recognitions recognitions;
    private final Employments employments;
    private final Entitlements entitlements;
    private final FlexSubsidyHistory history;
    private final Parameters parameters;
    private final StoredJson stored;

    FlexSubsidyFacts(
            Recognitions recognitions,
            Employments employments,
            Entitlements entitlements,
            FlexSubsidyHistory history,
            Parameters parameters,
            StoredJson stored) {
        this.recognitions = recognitions;
        this.employments = employments;
        this.entitlements = entitlements;
        this.history = history;
        this.parameters = parameters;
        this.stored = stored;
    }

    FlexSubsidyClaim of(Dossier dossier) {
        var findings = new RegisterFindings(dossier, stored);
        var person = dossier.personId();
        var work = flexibleWork(dossier);
        var recognition = recognition(person, work);
        var first = Optional.ofNullable(person).flatMap(history::firstApproval);
        var paid = new ContributionFindings(dossier, findings);
        var operator = new OperatorFindings(findings);
        return new FlexSubsidyClaim(
                dossier.submittedOn(),
                dossier.profile(),
                dossier.area(),
                recognition.map(Recognition::recognisedOn).orElse(null),
                work.map(Employment::startDate).orElse(null),
                first.map(FirstApproval::approvedOn).orElse(dossier.today()),
                LocalDate.parse(dossier.applicant().path("birthDate").asText()),
                group(dossier, findings),
                used(dossier, findings),
                null,
                months(dossier, findings, paid, operator),
                first.map(FirstApproval::extended).orElse(null),
                work.map(Employment::endedOn).orElse(null),
                recognition.map(Recognition::endedOn).orElse(null),
                operator.operatingFrom(),
                pensionFrom(findings, dossier),
                unverified(findings, paid),
                accountProven(dossier, findings),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null),
                statements(findings));
    }

    /** The spell of flexible work that the claim reaches into last. */
    private Optional<Employment> flexibleWork(Dossier dossier) {
        var person = dossier.personId();
        var to = YearMonth.parse(dossier.request().path("claimTo").asText());
        return person == null
                ? Optional.empty()
                : employments.findByPersonIdOrderById(person).stream()
                        .filter(each -> each.empType().equals(FLEXIBLE))
                        .filter(each -> !YearMonth.from(each.startDate()).isAfter(to))
                        .max(Comparator.comparing(Employment::startDate));
    }

    /** The one that came before the work, else the latest; what was got by a false statement never was one. */
    private Optional<Recognition> recognition(@Nullable Long person, Optional<Employment> work) {
        var all = person == null
                ? List.<Recognition>of()
                : recognitions.findByPersonIdOrderById(person).stream()
                        .filter(each -> each.state() != RecognitionState.CANCELLED_FRAUD)
                        .toList();
        return all.stream()
                .filter(each -> work.isEmpty()
                        || each.recognisedOn().isBefore(work.get().startDate()))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().reduce((earlier, later) -> later));
    }

    private static List<ClaimedMonth> claimed(Dossier dossier, Function<YearMonth, ClaimedMonth> reader) {
        var request = dossier.request();
        var to = YearMonth.parse(request.path("claimTo").asText());
        return Stream.iterate(
                        YearMonth.parse(request.path("claimFrom").asText()),
                        each -> !each.isAfter(to),
                        each -> each.plusMonths(1))
                .map(reader)
                .toList();
    }

    private List<ClaimedMonth> months(
            Dossier dossier, RegisterFindings findings, ContributionFindings paid, OperatorFindings operator) {
        var person = dossier.personId();
        var own = person == null ? Map.<YearMonth, Taken>of() : history.taken(person);
        var drawn = drawnElsewhere(person, findings);
        return claimed(
                dossier,
                month -> new ClaimedMonth(
                        month,
                        paid.pension(month),
                        paid.medical(month),
                        paid.byEmployer(month),
                        paid.late(month),
                        operator.ranUntilClosed(month),
                        Optional.ofNullable(own.get(month))
                                .or(() -> elsewhere(findings, drawn, month))
                                .orElse(null)));
    }

    /** Benefits that others pay; what we pay ourselves, and have stopped perhaps, our own books know better. */
    private List<InsuranceData.Claim> drawnElsewhere(@Nullable Long person, RegisterFindings findings) {
        var own = person == null ? List.<Entitlement>of() : entitlements.findByPersonIdOrderById(person);
        return findings.insurance().map(InsuranceData::claims).orElse(List.of()).stream()
                .filter(claim -> own.stream().noneMatch(each -> each.is(claim.area(), claim.firstMonth())))
                .toList();
    }

    /** What the registers tell of money that others gave for a month. */
    private static Optional<Taken> elsewhere(
            RegisterFindings findings, List<InsuranceData.Claim> claims, YearMonth month) {
        var drawn = claims.stream()
                .filter(each -> each.firstMonth() != null && !each.firstMonth().isAfter(month))
                .anyMatch(each -> each.lastMonth() == null || !each.lastMonth().isBefore(month));
        return drawn
                ? Optional.of(Taken.BENEFIT)
                : subsidies(findings)
                        .filter(each -> month.equals(each.month()))
                        .findFirst()
                        .map(each -> switch (Objects.requireNonNull(each.scheme())) {
                            case FLEXIBLE -> Taken.THIS_SUBSIDY;
                            case GRADUATE -> Taken.GRADUATE_SUBSIDY;
                            case INTERNSHIP -> Taken.INTERNSHIP;
                            case EMPLOYER, POST -> Taken.OTHER_SUBSIDY;
                        });
    }

    private static Stream<EmploymentData.Subsidy> subsidies(RegisterFindings findings) {
        return findings.employment().map(EmploymentData::subsidies).orElse(List.of()).stream()
                .filter(each -> each.month() != null && each.scheme() != null);
    }

    /** Months of the pool that are used, here or under a scheme of which the register tells. */
    private int used(Dossier dossier, RegisterFindings findings) {
        var shared = parameters.flag("subsidy.pool.shared", dossier.profile(), dossier.area(), dossier.submittedOn());
        var person = dossier.personId();
        var own = person == null ? Set.<YearMonth>of() : history.used(person, shared);
        var elsewhere = subsidies(findings)
                .filter(each -> shared ? POOL.contains(each.scheme()) : each.scheme() == Scheme.FLEXIBLE)
                .map(each -> Objects.requireNonNull(each.month()));
        return (int) Stream.concat(own.stream(), elsewhere).distinct().count();
    }

    /** For women the group is data of social insurance; it cannot be derived from the ID number. */
    private static @Nullable RetirementGroup group(Dossier dossier, RegisterFindings findings) {
        return dossier.applicant().path("gender").asText().equals(MALE)
                ? RetirementGroup.M60
                : findings.insurance()
                        .map(InsuranceData::retireGroup)
                        .map(RetirementGroup::valueOf)
                        .orElse(null);
    }

    /** A pension of which nobody tells since when it is drawn is drawn in every month that is claimed. */
    private static @Nullable YearMonth pensionFrom(RegisterFindings findings, Dossier dossier) {
        return findings.insurance()
                .filter(each -> Boolean.TRUE.equals(each.receivingPension()))
                .map(each -> each.pensionSince() == null
                        ? YearMonth.parse(dossier.request().path("claimFrom").asText())
                        : YearMonth.from(each.pensionSince()))
                .orElse(null);
    }

    private static Set<Source> unverified(RegisterFindings findings, ContributionFindings paid) {
        var silent = new HashSet<>(paid.silent());
        if (findings.business().map(BusinessData::businesses).isEmpty()) {
            silent.add(Source.SAMR);
        }
        if (findings.employment().map(EmploymentData::subsidies).isEmpty()) {
            silent.add(Source.EMP);
        }
        return silent;
    }

    /** A precheck has asked no bank yet, and nothing is wrong with an account because of that. */
    private static boolean accountProven(Dossier dossier, RegisterFindings findings) {
        return dossier.handling() == null
                || findings.accounts()
                        .filter(data -> PayAccount.proven(dossier, data))
                        .isPresent();
    }

    private static List<Statement> statements(RegisterFindings findings) {
        var said = new RegisterStatements(findings);
        return Stream.concat(said.open(List.of("si", "med", "samr", "emp")).stream(), Stream.of(said.account()))
                .toList();
    }
}
