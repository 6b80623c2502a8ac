package org.zaijiuye.assist.startupsubsidy;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.payment.PaymentKind;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.shared.LegalBasis;

/** The subsidy, paid once by the county; a decision writes its only line, so that none is missing. */
@Component
class StartupSubsidyPayments implements PaymentKind {

    static final String CODE = "STARTUP_SUBSIDY";
    static final String TITLE = "一次性创业补贴";

    /** Money for opening a business, whoever gives it (policy.md §9.3). */
    static final String POOL = "STARTUP";

    private final Offices offices;
    private final StartupSubsidyBooks books;
    private final Clock clock;

    StartupSubsidyPayments(Offices offices, StartupSubsidyBooks books, Clock clock) {
        this.offices = offices;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title() {
        return TITLE;
    }

    /** What is paid once never ends; it may only turn out not to be owed. */
    @Override
    public String endedBecause(String code) {
        return code;
    }

    @Override
    public LegalBasis recoveryBasis() {
        return StartupSubsidyRules.FUND;
    }

    @Override
    public List<Office> payers() {
        return offices.findAll().stream()
                .filter(office -> office.level() == Office.Level.COUNTY)
                .toList();
    }

    @Override
    public YearMonth dueMonth(Office county) {
        return YearMonth.now(clock);
    }

    @Override
    public void writeDue(Office county, YearMonth month) {
        // The line is written by the decision that grants it.
    }

    @Override
    public void recompute(long personId, @Nullable String cause) {
        books.recompute(personId, cause);
    }
}
