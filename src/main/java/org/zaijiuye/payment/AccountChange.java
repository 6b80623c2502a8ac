package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.FactReaction;
import org.zaijiuye.event.Fate;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.StateTransitions;

/**
 * {@code AccountChanged}: all that is still owed to the person, of whatever kind, goes to the new account, also months of
 * what has stopped, and a claim that is being examined is examined with it. That the account is theirs is for the bank to
 * say: to the claim's question, and to every order, which names the holder.
 */
@Component
class AccountChange implements FactReaction {

    private final Events events;
    private final Awards awards;
    private final AwardAccounts accounts;
    private final PaymentKinds kinds;
    private final ClaimedAccount claimed;
    private final StateTransitions transitions;
    private final Outbox outbox;
    private final Clock clock;

    AccountChange(
            Events events,
            Awards awards,
            AwardAccounts accounts,
            PaymentKinds kinds,
            ClaimedAccount claimed,
            StateTransitions transitions,
            Outbox outbox,
            Clock clock) {
        this.events = events;
        this.awards = awards;
        this.accounts = accounts;
        this.kinds = kinds;
        this.claimed = claimed;
        this.transitions = transitions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(EventType.ACCOUNT_CHANGED);
    }

    @Override
    public Event.Status statusOfTaken() {
        return Event.Status.KEPT;
    }

    /** Empty if the person has neither money nor claim. A change that a later one has overtaken is only kept. */
    @Override
    public Optional<Fate> onPerson(long personId, Report report) {
        var granted = awards.findByPersonIdOrderById(personId);
        var claims = claimed.open(personId);
        var received = received(report);
        var overtaken = events.later(personId, report.type(), report.occurredOn(), received) > 0;
        if (!overtaken) {
            after(claimed.refused(personId), report, received)
                    .forEach(each -> claimed.note(each, account(report), report));
        }
        if (granted.isEmpty() && claims.isEmpty()) {
            return Optional.empty();
        }
        var changed = overtaken ? List.<String>of() : change(granted, claims, report, received);
        if (changed.isEmpty()) {
            return Optional.of(new Fate(Event.Status.KEPT, null, null));
        }
        var handling = changed.get(changed.size() - 1);
        tell(personId, granted, handling, report);
        return Optional.of(
                new Fate(Event.Status.APPLIED, transitions.handling(handling).caseNumber(), handling));
    }

    /** A report that waited for a case counts from when it came in. */
    private LocalDateTime received(Report report) {
        return events.findById(report.eventId()).map(Event::receivedAt).orElseGet(() -> LocalDateTime.now(clock));
    }

    /** The handlings whose account is another now, the claim that is being examined last. */
    private List<String> change(List<Award> granted, List<String> claims, Report report, LocalDateTime received) {
        var account = account(report);
        var paid = granted.stream()
                .filter(each -> !claimed.givenAfter(each.handling(), report.occurredOn(), received))
                .toList();
        accounts.change(paid, account);
        var examined = after(claims, report, received);
        examined.forEach(each -> claimed.replace(each, account, report));
        return Stream.concat(paid.stream().map(Award::handling), examined.stream())
                .toList();
    }

    private static Encrypted account(Report report) {
        return new Encrypted(String.valueOf(report.data().get("payAccount")));
    }

    /** Those whose applicant has named no account since. */
    private List<String> after(List<String> claims, Report report, LocalDateTime received) {
        return claims.stream()
                .filter(each -> !claimed.givenAfter(each, report.occurredOn(), received))
                .toList();
    }

    private void tell(long personId, List<Award> granted, String handling, Report report) {
        var titles = granted.stream()
                .map(each -> kinds.of(each.kind()).title())
                .distinct()
                .collect(Collectors.joining("、"));
        outbox.tellPerson(
                personId,
                handling,
                report.eventId() + ":ACCOUNT",
                "收款账户已变更",
                "您的" + titles + "收款账户已变更，经银行核验后，未发的月份随下一批次发放到新账户。如非本人办理，请立即联系经办机构。");
    }
}
