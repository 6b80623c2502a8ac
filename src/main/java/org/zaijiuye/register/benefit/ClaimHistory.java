package org.zaijiuye.register.benefit;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.person.AreaNames;
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

    /** The question under which a claim that is drawn elsewhere is named. */
    static final String DRAWING = "drawing";

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
        return running(dossier, insurance)
                .map(claim ->
                        "社会保险系统显示自%s起在%s领取".formatted(claim.firstMonth(), AreaNames.of(String.valueOf(claim.area()))))
                .map(text -> new Statement(DRAWING, text));
    }

    private Optional<Entitlement> last(Dossier dossier) {
        var personId = dossier.personId();
        if (personId == null) {
            return Optional.empty();
        }
        var all = entitlements.findByPersonIdOrderById(personId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
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
        var city = dossier.office().substring(0, CITY_DIGITS);
        var month = YearMonth.from(dossier.today());
        return insurance.map(InsuranceData::claims).orElse(List.of()).stream()
                .filter(claim -> claim.area() != null && !claim.area().startsWith(city))
                .filter(claim ->
                        claim.firstMonth() != null && !claim.firstMonth().isAfter(month));
    }
}
