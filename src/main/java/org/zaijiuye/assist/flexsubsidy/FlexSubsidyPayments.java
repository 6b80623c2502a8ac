package org.zaijiuye.assist.flexsubsidy;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.payment.PaymentKind;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.shared.LegalBasis;

/** The subsidy, paid by the county for months that have passed; a decision writes its lines, so that none is missing. */
@Component
class FlexSubsidyPayments implements PaymentKind {

    static final String CODE = "FLEX_SUBSIDY";

    /** One subsidy of social insurance a month, whoever is given it (policy.md §9.3). */
    static final String POOL = "INSURANCE";

    private final Offices offices;
    private final FlexSubsidyBooks books;
    private final Clock clock;

    FlexSubsidyPayments(Offices offices, FlexSubsidyBooks books, Clock clock) {
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
        return "灵活就业社会保险补贴";
    }

    /** An award of past months never ends; single months of it fall away. */
    @Override
    public String endedBecause(String code) {
        return code;
    }

    @Override
    public LegalBasis recoveryBasis() {
        return FlexSubsidyRules.FUND;
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
        // Every line is written by the decision that grants it.
    }

    @Override
    public void recompute(long personId, @Nullable String cause) {
        books.recompute(personId, cause);
    }
}
