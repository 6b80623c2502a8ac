package org.zaijiuye.register.benefit;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.person.AreaNames;
import org.zaijiuye.port.EmploymentData;
import org.zaijiuye.port.EmploymentData.Scheme;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.port.InsuranceData.Claim;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Statement;

/** What a claimant has drawn before and still draws: in our own books, and elsewhere as the register tells. */
@Component
class ClaimHistory {

    /** The question under which open claims are named that stand in no books of ours. */
    static final String DRAWING = "drawing";

    /** The question under which such claims are named that have ended. */
    static final String DRAWN = "drawn";

    private static final int CITY_DIGITS = 4;

    private final Entitlements entitlements;

    ClaimHistory(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /**
     * Our own books know the residual of an entitlement that we stopped, less what was drawn of it elsewhere; else the
     * register does.
     */
    @Nullable
    Integer residual(Dossier dossier, Optional<InsuranceData> insurance) {
        return last(dossier)
                .map(own -> left(own, drawnElsewhere(own, dossier, insurance)))
                .or(() -> insurance.map(InsuranceData::residualMonths))
                .orElse(null);
    }

    boolean drawing(Dossier dossier, Optional<InsuranceData> insurance) {
        return last(dossier).filter(StateTransitions::running).isPresent()
                || running(dossier, insurance).findAny().isPresent();
    }

    boolean exhausted(Dossier dossier, Optional<Registration> registration) {
        return last(dossier)
                .filter(entitlement -> entitlement.state() == BenefitState.EXHAUSTED)
                .filter(entitlement -> registration
                        .filter(open -> open.caseNumber().equals(entitlement.caseNumber()))
                        .isPresent())
                .isPresent();
    }

    Stream<Statement> statements(Dossier dossier, Optional<InsuranceData> insurance) {
        return others(dossier, insurance).map(claim -> {
            var last = claim.lastMonth();
            return last == null
                    ? new Statement(DRAWING, words(claim))
                    : new Statement(DRAWN, words(claim) + "，至" + last + "止");
        });
    }

    private static String words(Claim claim) {
        var first = claim.firstMonth();
        var area = claim.area();
        return "社会保险系统显示%s在%s领取"
                .formatted(
                        first == null ? "（起始月份未载明）" : "自" + first + "起",
                        area == null ? "（未载明的参保地）" : AreaNames.of(area));
    }

    /** An open claim of which the register does not tell that it is drawn elsewhere already, nor our books that it is ours. */
    boolean doubtful(Dossier dossier, Optional<InsuranceData> insurance) {
        var certain = running(dossier, insurance).toList();
        return others(dossier, insurance)
                .filter(claim -> claim.lastMonth() == null)
                .anyMatch(claim -> !certain.contains(claim));
    }

    /** The last month that is drawn under a claim which stands in no books of ours. */
    @Nullable
    YearMonth drawnUntil(Dossier dossier, Optional<InsuranceData> insurance) {
        return others(dossier, insurance)
                .map(Claim::lastMonth)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The last month for which a public-welfare post or flexible work was subsidised (policy.md §9.3). */
    static @Nullable YearMonth subsidisedUntil(Optional<EmploymentData> employment) {
        return employment.map(EmploymentData::subsidies).orElse(List.of()).stream()
                .filter(each -> each.scheme() == Scheme.POST || each.scheme() == Scheme.FLEXIBLE)
                .map(EmploymentData.Subsidy::month)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Claim> others(Dossier dossier, Optional<InsuranceData> insurance) {
        var own = own(dossier);
        return insurance.map(InsuranceData::claims).orElse(List.of()).stream()
                .filter(claim -> own.stream().noneMatch(each -> each.is(claim.area(), claim.firstMonth())));
    }

    private static boolean isElsewhere(Claim claim, Dossier dossier) {
        var area = claim.area();
        return area != null && !area.startsWith(dossier.office().substring(0, CITY_DIGITS));
    }

    private Optional<Entitlement> last(Dossier dossier) {
        var all = own(dossier);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private List<Entitlement> own(Dossier dossier) {
        var personId = dossier.personId();
        return personId == null ? List.of() : entitlements.findByPersonIdOrderById(personId);
    }

    private static @Nullable Integer left(Entitlement own, int elsewhere) {
        var residual = own.residual();
        return residual == null ? null : Integer.valueOf(Math.max(0, residual - elsewhere));
    }

    private static int drawnElsewhere(Entitlement own, Dossier dossier, Optional<InsuranceData> insurance) {
        return elsewhere(dossier, insurance)
                .filter(claim -> !Objects.requireNonNull(claim.firstMonth()).isBefore(own.firstMonth()))
                .mapToInt(claim -> Objects.requireNonNullElse(claim.months(), 0))
                .sum();
    }

    private static Stream<Claim> running(Dossier dossier, Optional<InsuranceData> insurance) {
        return elsewhere(dossier, insurance).filter(claim -> claim.lastMonth() == null);
    }

    /** What we pay ourselves stands in our books; a claim that has not begun yet is none. */
    private static Stream<Claim> elsewhere(Dossier dossier, Optional<InsuranceData> insurance) {
        var month = YearMonth.from(dossier.today());
        return insurance.map(InsuranceData::claims).orElse(List.of()).stream()
                .filter(claim -> isElsewhere(claim, dossier))
                .filter(claim ->
                        claim.firstMonth() != null && !claim.firstMonth().isAfter(month));
    }
}
