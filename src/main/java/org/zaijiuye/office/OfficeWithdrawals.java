package org.zaijiuye.office;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.EntryRestoration;
import org.zaijiuye.records.EntryRestorations;
import org.zaijiuye.records.EntryWithdrawal;
import org.zaijiuye.records.EntryWithdrawals;
import org.zaijiuye.records.Outbox;

/**
 * An office answers for what is offered in its area, whoever brought it: it may withdraw an entry, not rewrite it, and
 * whoever brought it does not bring it back under the same number, unless the office puts right a withdrawal in error.
 */
@Component
public class OfficeWithdrawals {

    private final EntryWithdrawals withdrawals;
    private final EntryRestorations restorations;
    private final CurrentUser user;
    private final OfficeAreas areas;
    private final Jurisdiction jurisdiction;
    private final Outbox outbox;
    private final Clock clock;

    OfficeWithdrawals(
            EntryWithdrawals withdrawals,
            EntryRestorations restorations,
            CurrentUser user,
            OfficeAreas areas,
            Jurisdiction jurisdiction,
            Outbox outbox,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.restorations = restorations;
        this.user = user;
        this.areas = areas;
        this.jurisdiction = jurisdiction;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Something that is offered in a catalogue.
     *
     * @param key its key among all entries
     * @param area administrative division in which it is offered
     * @param owner to whom notices about it go ({@link EntryOwners#recipient})
     * @param title what it is, in words
     */
    public record Entry(String key, String area, String owner, String title) {}

    /**
     * Notes that the caller's office withdraws an entry, and tells its owner; one that is withdrawn stays as it was.
     *
     * @param roles in which the caller may do this
     * @throws Rejected 403 where none of the caller's offices lies at the area or above it
     */
    public void withdraw(Entry entry, Set<Role> roles, String reason) {
        var office = areas.covering(entry.area(), roles)
                .orElseThrow(() -> new Rejected(403, entry.title() + "不在您的辖区，您不能撤下；请联系所在地的机构。", List.of()));
        if (!withdrawals.existsById(entry.key())) {
            var withdrawal = withdrawals.save(
                    new EntryWithdrawal(entry.key(), office, reason, user.id(), LocalDateTime.now(clock)));
            tell(entry, "WITHDRAWN:" + withdrawal.withdrawnAt(), "已撤下", "已由" + sentence(withdrawal));
        }
    }

    /**
     * Takes a withdrawal back, which stays written down, and tells the owner.
     *
     * @param roles in which the caller may do this
     * @param reopen puts the entry back on offer; false where its owner has ended it
     * @throws Rejected 409 where none stands, 403 unless the caller's office withdrew it or lies above that office
     */
    public void restore(Entry entry, Set<Role> roles, String reason, Predicate<EntryWithdrawal> reopen) {
        var withdrawal = withdrawals.findById(entry.key()).orElseThrow(() -> notWithdrawn(entry));
        if (!user.isAbove(withdrawal.office(), roles)) {
            throw new Rejected(
                    403, "%s由%s撤下，您不能恢复；请联系该机构或者其上级。".formatted(entry.title(), name(withdrawal.office())), List.of());
        }
        if (withdrawals.takeBack(entry.key()) == 0) {
            throw notWithdrawn(entry);
        }
        var now = LocalDateTime.now(clock);
        restorations.save(EntryRestoration.of(withdrawal, reason, user.id(), now));
        tell(
                entry,
                "RESTORED:" + now,
                "已恢复",
                "此前由%s于%s撤下，%s：%s。"
                        .formatted(
                                name(withdrawal.office()),
                                withdrawal.withdrawnAt().toLocalDate(),
                                reopen.test(withdrawal) ? "现已恢复" : "现已取消撤下，报送单位此前自己停止的、有效期已过的仍然停止",
                                reason));
    }

    private static Rejected notWithdrawn(Entry entry) {
        return new Rejected(409, entry.title() + "没有被撤下，或者已经恢复，不必恢复。", List.of());
    }

    private void tell(Entry entry, String once, String what, String text) {
        outbox.tellOffice(
                entry.owner(), entry.key(), entry.key() + ":" + once, entry.title() + what, entry.title() + text);
    }

    /** The Chinese sentence why an entry is not taken any more; empty where no office withdrew it. */
    public Optional<String> refusal(String entry) {
        return withdrawals.findById(entry).map(this::sentence);
    }

    /** The same for several at once; those that no office withdrew are left out. */
    public Map<String, String> refusals(Collection<String> entries) {
        return withdrawals.findAllById(entries).stream()
                .collect(Collectors.toMap(EntryWithdrawal::entry, this::sentence));
    }

    private String sentence(EntryWithdrawal withdrawal) {
        return "%s于%s撤下（%s），不能再更改或者报送；有异议的，请联系该机构。"
                .formatted(name(withdrawal.office()), withdrawal.withdrawnAt().toLocalDate(), withdrawal.reason());
    }

    private String name(String office) {
        return jurisdiction.office(office).name();
    }
}
