package org.zaijiuye.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a register, or a report, that may end a person's being unemployed (policy.md §13.4).
 *
 * @param date a day of the month contributed for, the day of licence, of employment or of the report; null if the
 *     register does not tell, which never makes evidence hard
 */
public record StatusSign(Kind kind, @Nullable LocalDate date) {

    public enum Kind {
        EMPLOYER_CONTRIBUTION,
        EMPLOYMENT_REGISTRATION,
        /** Operator or legal representative of a business that is operating. */
        OPERATING_BUSINESS,
        PENSION_PAYMENT,
        DEATH,
        OWN_REPORT,
        /** The person's own registration as sole trader or flexible worker (item 14). */
        OWN_REGISTRATION,
        /** Pension or medical insurance paid with personal identity (以个人身份缴费). */
        PERSONAL_CONTRIBUTION,
        /** Shareholder or supervisor of a business. */
        SHAREHOLDING,
        DORMANT_BUSINESS,
        TAX_RECORD,
        /** Part-time or platform income, tested against the minimum wage by a person. */
        SMALL_INCOME;

        /** Whether it says that the person works; a pension and a death end the unemployment otherwise. */
        public boolean ofWork() {
            return this != PENSION_PAYMENT && this != DEATH;
        }
    }

    /**
     * How much the sign weighs.
     *
     * @param asOf the day the question is asked for
     * @param unemployedSince the day the last employment ended
     * @param registeredOn the day of registration, null before it
     */
    public EvidenceStrength strength(LocalDate asOf, LocalDate unemployedSince, @Nullable LocalDate registeredOn) {
        var since = registeredOn == null ? unemployedSince : registeredOn;
        return switch (kind) {
            case PENSION_PAYMENT, DEATH, OWN_REPORT, OWN_REGISTRATION -> EvidenceStrength.HARD;
            case EMPLOYMENT_REGISTRATION -> hardIf(date != null && !date.isBefore(since));
            case OPERATING_BUSINESS -> hardIf(date != null && date.isAfter(since));
            case EMPLOYER_CONTRIBUTION -> contribution(asOf, unemployedSince);
            case PERSONAL_CONTRIBUTION, SHAREHOLDING, DORMANT_BUSINESS, TAX_RECORD, SMALL_INCOME ->
                EvidenceStrength.SOFT;
        };
    }

    /** The heaviest of the signs that the person works; {@code NONE} if there is none. */
    public static EvidenceStrength ofWork(
            Collection<StatusSign> signs, LocalDate asOf, LocalDate unemployedSince, @Nullable LocalDate registeredOn) {
        return signs.stream()
                .filter(sign -> sign.kind().ofWork())
                .map(sign -> sign.strength(asOf, unemployedSince, registeredOn))
                .reduce(EvidenceStrength.NONE, EvidenceStrength::orStronger);
    }

    private EvidenceStrength contribution(LocalDate asOf, LocalDate unemployedSince) {
        if (date == null) {
            return EvidenceStrength.SOFT;
        }
        var month = YearMonth.from(date);
        if (!month.isBefore(YearMonth.from(asOf))) {
            return EvidenceStrength.HARD;
        }
        // Up to the month in which the job ended contributions are what the law asks for; later ones may only be
        // an employer's late stop (未停保).
        return month.isAfter(YearMonth.from(unemployedSince)) ? EvidenceStrength.SOFT : EvidenceStrength.NONE;
    }

    private static EvidenceStrength hardIf(boolean certain) {
        return certain ? EvidenceStrength.HARD : EvidenceStrength.SOFT;
    }
}
