package org.zaijiuye.assist.flexsubsidy;

import static org.zaijiuye.records.ExitFact.BUSINESS_STARTED;
import static org.zaijiuye.records.ExitFact.PENSION_STARTED;
import static org.zaijiuye.records.RecognitionState.CANCELLED_FRAUD;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zaijiuye.assist.flexsubsidy.OwedFlexSubsidy.Facts;
import org.zaijiuye.assist.flexsubsidy.OwedFlexSubsidy.Grant;
import org.zaijiuye.assist.flexsubsidy.OwedFlexSubsidy.Spell;
import org.zaijiuye.payment.LineReconciler;
import org.zaijiuye.payment.LineReconciler.Owed;
import org.zaijiuye.payment.Standing;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.Recognitions;

/** The books of this subsidy, moved to what {@link OwedFlexSubsidy} says whenever a decision or a fact has changed. */
@Service
class FlexSubsidyBooks {

    private final Persons persons;
    private final Awards awards;
    private final PaymentLines lines;
    private final Employments employments;
    private final Recognitions recognitions;
    private final FlexSubsidyHistory history;
    private final FlexSubsidyParameters parameters;
    private final LineReconciler reconciler;
    private final Outbox outbox;

    FlexSubsidyBooks(
            Persons persons,
            Awards awards,
            PaymentLines lines,
            Employments employments,
            Recognitions recognitions,
            FlexSubsidyHistory history,
            FlexSubsidyParameters parameters,
            LineReconciler reconciler,
            Outbox outbox) {
        this.persons = persons;
        this.awards = awards;
        this.lines = lines;
        this.employments = employments;
        this.recognitions = recognitions;
        this.history = history;
        this.parameters = parameters;
        this.reconciler = reconciler;
        this.outbox = outbox;
    }

    /** @param cause number of the handling whose decision changed it; null where only facts did */
    void recompute(long person, @Nullable String cause) {
        persons.lock(person);
        var granted = awards.findByPersonIdAndKindOrderById(person, FlexSubsidyPayments.CODE);
        if (granted.isEmpty()) {
            return;
        }
        var standings = OwedFlexSubsidy.of(granted.stream().map(this::grant).toList(), facts(person, granted));
        var recovered = reconciler.reconcile(granted.stream()
                .map(each -> new Owed(
                        each.key(),
                        month -> standings.getOrDefault(each.key(), Map.of()).getOrDefault(month, Standing.NOT_OWED),
                        () -> Objects.requireNonNullElse(cause, each.handling())))
                .toList());
        granted.forEach(each -> tell(each, recovered.getOrDefault(each.key(), 0)));
    }

    private Grant grant(Award award) {
        var months = lines.findByAwardIdOrderByPayMonth(award.key()).stream()
                .map(PaymentLine::payMonth)
                .toList();
        return new Grant(award.key(), months, award.accountFailed());
    }

    private Facts facts(long person, List<Award> granted) {
        var held = recognitions.findByPersonIdOrderById(person).stream()
                .filter(each -> each.state() != CANCELLED_FRAUD)
                .toList();
        var first = history.firstApproval(person).orElseThrow();
        var asked = parameters.of(granted.get(0).office(), first.approvedOn());
        var operates = asked.flag("flex.allowSoleTrader");
        var work = employments.findByPersonIdOrderById(person).stream()
                .filter(each -> each.empType().equals(FlexSubsidyFacts.FLEXIBLE))
                .map(each -> spell(each, held, operates))
                .toList();
        var all = history.used(person, asked.flag("subsidy.pool.shared"));
        all.removeAll(history.used(person, false));
        return new Facts(
                work, history.excluded(person), all.size(), first.extended() ? null : asked.integer("flex.capMonths"));
    }

    private static Spell spell(Employment work, List<Recognition> held, boolean operates) {
        var before =
                held.stream().filter(each -> heldWhen(each, work.startDate())).toList();
        var last = before.stream().anyMatch(each -> each.endedOn() == null)
                ? null
                : before.stream()
                        .map(each -> lastMonth(each, operates))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new Spell(work.startDate(), work.endedOn(), !before.isEmpty(), last);
    }

    /** The month of the end is still subsidised, unless a pension was drawn or a business was run in it (policy.md §5.10). */
    private static YearMonth lastMonth(Recognition recognition, boolean operates) {
        var month = YearMonth.from(Objects.requireNonNull(recognition.endedOn()));
        var reason = recognition.endReason();
        var excluded = PENSION_STARTED.reason().equals(reason)
                || (!operates && BUSINESS_STARTED.reason().equals(reason));
        return excluded ? month.minusMonths(1) : month;
    }

    private static boolean heldWhen(Recognition recognition, LocalDate workBegins) {
        var ended = recognition.endedOn();
        return recognition.recognisedOn().isBefore(workBegins) && (ended == null || !ended.isBefore(workBegins));
    }

    private void tell(Award award, int recovered) {
        if (recovered > 0) {
            outbox.tellPerson(
                    award.personId(),
                    award.handling(),
                    award.handling() + ":BACK:" + award.key() + ":" + recovered,
                    "灵活就业社会保险补贴须退回",
                    "您有" + recovered + "个月的灵活就业社会保险补贴因情况变化不应享受，请退回；有异议的可以提出。");
        }
    }
}
