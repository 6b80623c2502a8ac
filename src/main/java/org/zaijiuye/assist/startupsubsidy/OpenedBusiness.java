package org.zaijiuye.assist.startupsubsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.port.BusinessData;
import org.zaijiuye.port.BusinessData.Business;
import org.zaijiuye.port.BusinessData.Role;
import org.zaijiuye.port.BusinessData.Status;

/**
 * The shop that a claim is for, among all businesses that the register has ever known the person in.
 *
 * @param known null where the register has not told
 */
record OpenedBusiness(@Nullable List<Business> known, String uscc) {

    private static final Set<Role> RUNNING = Set.of(Role.OPERATOR, Role.LEGAL_REPRESENTATIVE);

    static OpenedBusiness of(Optional<BusinessData> register, String uscc) {
        return new OpenedBusiness(register.map(BusinessData::businesses).orElse(null), uscc);
    }

    private Optional<Business> shop() {
        return known == null
                ? Optional.empty()
                : known.stream()
                        .filter(each -> uscc.equals(each.uscc()) && each.role() == Role.OPERATOR)
                        .findFirst();
    }

    /** Whether the person runs it; unknown is no ground against them. */
    boolean operator() {
        return known == null || shop().isPresent();
    }

    @Nullable
    LocalDate operatorOn() {
        return shop().map(Business::operatorSince).orElse(null);
    }

    Optional<LocalDate> licenceDate() {
        return shop().map(Business::licenceDate);
    }

    @Nullable
    Boolean operating() {
        return shop().map(each -> each.status() == Status.OPERATING).orElse(null);
    }

    /** One that was closed and is in business again has the day on which it had been closed. */
    boolean interrupted() {
        return shop().filter(each -> each.status() == Status.OPERATING && each.endedOn() != null)
                .isPresent();
    }

    boolean abnormal() {
        return shop().filter(each -> Boolean.TRUE.equals(each.abnormal())).isPresent();
    }

    /** Whether no other business was run before, also none that is closed by now; null where a day is missing. */
    @Nullable
    Boolean firstEver(LocalDate licence) {
        if (known == null) {
            return null;
        }
        var others = known.stream()
                .filter(each -> !uscc.equals(each.uscc()) && RUNNING.contains(each.role()))
                .toList();
        if (others.stream()
                .anyMatch(each ->
                        each.licenceDate() != null && !each.licenceDate().isAfter(licence))) {
            return false;
        }
        return others.stream().anyMatch(each -> each.licenceDate() == null) ? null : Boolean.TRUE;
    }
}
