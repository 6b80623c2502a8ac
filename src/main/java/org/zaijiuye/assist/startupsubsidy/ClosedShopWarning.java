package org.zaijiuye.assist.startupsubsidy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.FactReaction;
import org.zaijiuye.event.Fate;
import org.zaijiuye.event.Report;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;

/** Tells the county where a subsidised shop closes soon after the payment; it takes nothing back. Records of work change first. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ClosedShopWarning implements FactReaction {

    private final Awards awards;
    private final PaymentLines lines;
    private final StartupSubsidyHistory history;
    private final Employments employments;
    private final Parameters parameters;
    private final Outbox outbox;

    ClosedShopWarning(
            Awards awards,
            PaymentLines lines,
            StartupSubsidyHistory history,
            Employments employments,
            Parameters parameters,
            Outbox outbox) {
        this.awards = awards;
        this.lines = lines;
        this.history = history;
        this.employments = employments;
        this.parameters = parameters;
        this.outbox = outbox;
    }

    @Override
    public Set<String> types() {
        return Set.of(EventType.EMPLOYMENT_ENDED);
    }

    @Override
    public Optional<Fate> onPerson(long personId, Report report) {
        awards.findByPersonIdAndKindOrderById(personId, StartupSubsidyPayments.CODE).stream()
                .filter(award -> closes(award, report))
                .filter(award -> soon(award, report.occurredOn()))
                .forEach(award -> warn(award, report.occurredOn()));
        return Optional.empty();
    }

    /** The report names the shop, or has just ended the person's registered work in it. */
    private boolean closes(Award award, Report report) {
        var shop = history.of(award.key()).orElseThrow().uscc();
        return shop.equals(report.data().get("uscc"))
                || employments.findByPersonIdOrderById(award.personId()).stream()
                        .anyMatch(each ->
                                shop.equals(each.uscc()) && report.occurredOn().equals(each.endedOn()));
    }

    private boolean soon(Award award, LocalDate closed) {
        return lines.findByAwardIdOrderByPayMonth(award.key()).stream()
                .map(PaymentLine::paidAt)
                .anyMatch(paid -> paid != null
                        && !closed.isAfter(paid.toLocalDate().plusMonths(within(award, paid.toLocalDate()))));
    }

    private int within(Award award, LocalDate paid) {
        return parameters.integer(StartupSubsidyParameters.CLOSED_WITHIN, "", award.office(), paid);
    }

    private void warn(Award award, LocalDate closed) {
        outbox.tellOffice(
                "county-reviewer-" + award.office(),
                award.handling(),
                award.handling() + ":CLOSED:" + closed,
                "领取创业补贴后不久停止经营",
                "办件" + award.handling() + "的个体工商户于" + closed + "停止经营，距发放补贴较近。仅提示关注；没有虚假的，不追回补贴。");
    }
}
