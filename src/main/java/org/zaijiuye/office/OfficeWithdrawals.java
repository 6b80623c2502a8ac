package org.zaijiuye.office;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.EntryWithdrawal;
import org.zaijiuye.records.EntryWithdrawals;

/**
 * An office answers for what is offered in its area, whoever brought it: it may withdraw an entry, not rewrite it, and
 * whoever brought it does not bring it back under the same number.
 */
@Component
public class OfficeWithdrawals {

    private final EntryWithdrawals withdrawals;
    private final CurrentUser user;
    private final OfficeAreas areas;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    OfficeWithdrawals(
            EntryWithdrawals withdrawals, CurrentUser user, OfficeAreas areas, Jurisdiction jurisdiction, Clock clock) {
        this.withdrawals = withdrawals;
        this.user = user;
        this.areas = areas;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /**
     * Notes that the caller's office withdraws an entry; one that is withdrawn stays as it was.
     *
     * @param entry its key here
     * @param area administrative division in which it is offered
     * @param roles in which the caller may do this
     * @param title what it is, in words
     * @throws Rejected 403 where none of the caller's offices lies at the area or above it
     */
    public void withdraw(String entry, String area, Set<Role> roles, String title, String reason) {
        var office = areas.covering(area, roles)
                .orElseThrow(() -> new Rejected(403, title + "不在您的辖区，您不能撤下；请联系所在地的机构。", List.of()));
        if (!withdrawals.existsById(entry)) {
            withdrawals.save(new EntryWithdrawal(entry, office, reason, user.id(), LocalDateTime.now(clock)));
        }
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
                .formatted(
                        jurisdiction.office(withdrawal.office()).name(),
                        withdrawal.withdrawnAt().toLocalDate(),
                        withdrawal.reason());
    }
}
