package org.zaijiuye.recovery;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.ApplicantSection;
import org.zaijiuye.records.RecoveryCases;

/** What an applicant has to pay back, on their progress page. */
@Component
@Order(20)
class OwnRecoveries implements ApplicantSection {

    private final RecoveryCases cases;
    private final RecoveryAccounts accounts;
    private final RecoveryNotices notices;

    OwnRecoveries(RecoveryCases cases, RecoveryAccounts accounts, RecoveryNotices notices) {
        this.cases = cases;
        this.accounts = accounts;
        this.notices = notices;
    }

    /** One recovery; {@code money} is what it was paid as. */
    record Shown(String money, RecoveryProgress progress) {}

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public String template() {
        return "public/recovery-section";
    }

    @Override
    public Optional<List<Shown>> of(Applicant applicant) {
        return Optional.of(cases.findByPersonIdOrderById(applicant.personId()).stream()
                        .map(each -> new Shown(notices.title(each), RecoveryProgress.of(accounts.of(each))))
                        .toList())
                .filter(shown -> !shown.isEmpty());
    }
}
