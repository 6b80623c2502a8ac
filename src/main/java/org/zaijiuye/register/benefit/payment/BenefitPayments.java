package org.zaijiuye.register.benefit.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.payment.PaymentKind;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.StopReason;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;

/** The unemployment benefit, paid month after month by the agency of the place of insurance. */
@Component
public class BenefitPayments implements PaymentKind {

    public static final String CODE = "BENEFIT";

    private final Offices offices;
    private final Parameters parameters;
    private final DueLines granted;
    private final ExtensionLines extended;
    private final Entitlements entitlements;
    private final BenefitBooks books;
    private final Clock clock;

    BenefitPayments(
            Offices offices,
            Parameters parameters,
            DueLines granted,
            ExtensionLines extended,
            Entitlements entitlements,
            BenefitBooks books,
            Clock clock) {
        this.offices = offices;
        this.parameters = parameters;
        this.granted = granted;
        this.extended = extended;
        this.entitlements = entitlements;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title() {
        return "失业保险金";
    }

    @Override
    public String endedBecause(String code) {
        return StopReason.valueOf(code).title();
    }

    @Override
    public LegalBasis recoveryBasis() {
        return Law.SOCIAL_INSURANCE.article("第五十一条");
    }

    @Override
    public List<Office> payers() {
        return offices.findAll().stream()
                .filter(office -> office.level() == Office.Level.SI)
                .toList();
    }

    /** The newest month whose pay day, in the month after it, has come. */
    @Override
    public YearMonth dueMonth(Office agency) {
        var today = LocalDate.now(clock);
        var payDay = parameters.integer("ui.payDay", agency.profile(), agency.division(), today);
        return YearMonth.from(today).minusMonths(today.getDayOfMonth() >= payDay ? 1 : 2);
    }

    @Override
    public void writeDue(Office agency, YearMonth month) {
        granted.write(agency, month);
        extended.write(agency, month);
        entitlements.lined(
                agency.code(), month.plusMonths(1), month.plusMonths(2).atDay(1));
    }

    @Override
    public void recompute(long personId, @Nullable String cause) {
        books.recompute(personId, cause);
    }
}
