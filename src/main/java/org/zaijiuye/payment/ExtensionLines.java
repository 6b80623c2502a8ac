package org.zaijiuye.payment;

import java.time.YearMonth;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Registration;

/** Writes the lines of the months by which one benefit is extended to retirement (续发). */
@Component
class ExtensionLines {

    private final PaymentLines lines;
    private final Standards standards;

    ExtensionLines(PaymentLines lines, Standards standards) {
        this.lines = lines;
        this.standards = standards;
    }

    /** Answers whether any month up to {@code month} was still without a line. */
    boolean write(
            Entitlement entitlement,
            Registration registration,
            Office agency,
            YearMonth month,
            ExtensionRule extension) {
        var retirement = Objects.requireNonNull(entitlement.retirementDate());
        var lined = lines.findByEntitlementIdOrderByPayMonth(entitlement.key()).stream()
                .map(PaymentLine::payMonth)
                .toList();
        var due = extension.months(entitlement.lastMonth(), retirement).stream()
                .filter(each -> !each.isAfter(month) && !lined.contains(each))
                .filter(each -> unemployedIn(registration, entitlement, each))
                .map(each -> line(entitlement, agency.profile(), each))
                .toList();
        lines.saveAll(due);
        return !due.isEmpty();
    }

    /** A month touched by an open deregistration waits until that is decided. */
    private static boolean unemployedIn(Registration registration, Entitlement entitlement, YearMonth month) {
        var ended = registration.endedOn();
        var drafted = entitlement.draftedFrom();
        return switch (registration.state()) {
            case REGISTERED, WARNED -> true;
            case DEREGISTERED ->
                ended != null && month.isBefore(YearMonth.from(ended)) && (drafted == null || month.isBefore(drafted));
            case DEREG_PENDING -> drafted != null && month.isBefore(drafted);
            default -> false;
        };
    }

    private PaymentLine line(Entitlement entitlement, String profile, YearMonth month) {
        var standard = standards.of(profile, entitlement.area(), entitlement.firstMonth(), month);
        return new PaymentLine(
                null,
                entitlement.key(),
                entitlement.office(),
                BatchCollection.KIND,
                month,
                standard.index(),
                standard.amount(),
                standard.parameters(),
                entitlement.accountFailed() ? LineState.HELD : LineState.DUE,
                null,
                0,
                null,
                null,
                null);
    }
}
