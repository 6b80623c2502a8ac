package org.zaijiuye.assist.flexsubsidy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.port.BusinessData;
import org.zaijiuye.port.BusinessData.Business;
import org.zaijiuye.port.BusinessData.Role;
import org.zaijiuye.port.BusinessData.Status;

/** In which months the person ran or represented a business, as the market register tells. */
final class OperatorFindings {

    private static final Set<Role> RUNNING = Set.of(Role.OPERATOR, Role.LEGAL_REPRESENTATIVE);
    private static final Set<Status> ENDED = Set.of(Status.CANCELLED, Status.REVOKED);

    private final List<Business> run;

    OperatorFindings(RegisterFindings findings) {
        this.run = findings.business().map(BusinessData::businesses).orElse(List.of()).stream()
                .filter(each -> RUNNING.contains(each.role()))
                .toList();
    }

    /** First month of one that still operates, null for none; of unknown age it has always been there. */
    @Nullable
    YearMonth operatingFrom() {
        return run.stream()
                .filter(each -> each.status() == Status.OPERATING)
                .map(OperatorFindings::since)
                .map(since -> since.map(YearMonth::from).orElse(YearMonth.of(1, 1)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether one that has been closed since was run in the month; of unknown days nothing is held against anybody. */
    boolean ranUntilClosed(YearMonth month) {
        return run.stream()
                .filter(each -> ENDED.contains(each.status()))
                .anyMatch(each -> covers(since(each).orElse(null), each.endedOn(), month));
    }

    private static Optional<LocalDate> since(Business business) {
        return Optional.ofNullable(business.operatorSince()).or(() -> Optional.ofNullable(business.licenceDate()));
    }

    private static boolean covers(@Nullable LocalDate from, @Nullable LocalDate until, YearMonth month) {
        return from != null
                && until != null
                && !month.isBefore(YearMonth.from(from))
                && !month.isAfter(YearMonth.from(until));
    }
}
