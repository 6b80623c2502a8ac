package org.zaijiuye.register.certificate;

import java.util.List;
import java.util.Set;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Registration;
import org.zaijiuye.shared.Titled;

/** What a certificate is worth today; follows from the records and is never stored. */
enum CertificateStatus implements Titled {
    VALID("有效"),
    SUSPENDED("暂停"),
    CANCELLED("注销");

    /** After these nobody works any more. */
    private static final Set<String> FOR_GOOD =
            Set.of(ExitFact.PERSON_DIED.reason(), ExitFact.PENSION_STARTED.reason());

    /** At school, in the army, abroad or in prison: until the next registration. */
    private static final Set<String> FOR_A_WHILE = Set.of(ExitFact.ENROLLED.reason(), ExitFact.IMPRISONED.reason());

    private final String title;

    CertificateStatus(String title) {
        this.title = title;
    }

    /**
     * The status that follows from the registrations of a person, the oldest first.
     *
     * @param employed whether the person is registered as employed today
     * @param dead whether a death was reported by the agency in charge while no case was open
     */
    static CertificateStatus of(List<Registration> registrations, boolean employed, boolean dead) {
        var reasons = registrations.stream()
                .map(each -> String.valueOf(each.endReason()))
                .toList();
        var last = reasons.isEmpty() ? "" : reasons.get(reasons.size() - 1);
        if (dead || last.equals(ExitFact.PERSON_DIED.reason()) || (FOR_GOOD.contains(last) && !employed)) {
            return CANCELLED;
        }
        return FOR_A_WHILE.contains(last) && !employed ? SUSPENDED : VALID;
    }

    @Override
    public String title() {
        return title;
    }
}
