package org.zaijiuye.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Titled;

/**
 * One fact of a register, or a report, that may end a person's being unemployed (policy.md §13.4).
 *
 * @param date a day of the month contributed for, the day of licence, of employment or of the report; null if the
 *     register does not tell, which never makes evidence hard
 */
public record StatusSign(Kind kind, @Nullable LocalDate date) {

    public enum Kind implements Titled {
        /** An employer pays for the current month. */
        EMPLOYER_CONTRIBUTION("由用人单位参保"),
        /** The last month that an employer paid for before the insurance was stopped. */
        ENDED_CONTRIBUTION("由用人单位缴费至"),
        /** An employer pays medical insurance for the current month. */
        MEDICAL_CONTRIBUTION("由用人单位参加医疗保险"),
        EMPLOYMENT_REGISTRATION("有未终止的就业登记"),
        /** Operator or legal representative of a business that is operating. */
        OPERATING_BUSINESS("为在营主体的经营者或法定代表人"),
        PENSION_PAYMENT("享受基本养老保险待遇"),
        DEATH("死亡"),
        OWN_REPORT("本人报告就业"),
        /** The person's own registration as sole trader or flexible worker (item 14). */
        OWN_REGISTRATION("本人办理就业登记"),
        /** Pension or medical insurance paid with personal identity (以个人身份缴费). */
        PERSONAL_CONTRIBUTION("以个人身份（灵活就业人员）参保缴费"),
        /** Shareholder or supervisor of a business. */
        SHAREHOLDING("为股东或监事"),
        DORMANT_BUSINESS("为歇业主体的经营者或法定代表人"),
        TAX_RECORD("有个人所得税记录"),
        /** Part-time or platform income, tested against the minimum wage by a person. */
        SMALL_INCOME("有零散收入");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }

        /** Whether it says that the person works; a pension and a death end the unemployment otherwise. */
        public boolean ofWork() {
            return this != PENSION_PAYMENT && this != DEATH;
        }

        private boolean ofMonth() {
            return this == EMPLOYER_CONTRIBUTION || this == ENDED_CONTRIBUTION || this == MEDICAL_CONTRIBUTION;
        }
    }

    /** The sign as a clerk reads it, with its month or day where the register tells it. */
    public String words() {
        return date == null ? kind.title() : kind.title() + "（" + (kind.ofMonth() ? YearMonth.from(date) : date) + "）";
    }

    /**
     * How much the sign weighs. What is dated ahead says nothing about today: it is for somebody to verify.
     *
     * @param asOf the day the question is asked for
     * @param unemployedSince the day the last employment ended
     * @param registeredOn the day of registration, null before it
     */
    public EvidenceStrength strength(LocalDate asOf, LocalDate unemployedSince, @Nullable LocalDate registeredOn) {
        var since = registeredOn == null ? unemployedSince : registeredOn;
        return switch (kind) {
            case PENSION_PAYMENT, DEATH, OWN_REPORT, OWN_REGISTRATION -> EvidenceStrength.HARD;
            case EMPLOYMENT_REGISTRATION -> hardIf(date != null && !date.isAfter(asOf) && !date.isBefore(since));
            case OPERATING_BUSINESS -> hardIf(date != null && !date.isAfter(asOf) && date.isAfter(since));
            case EMPLOYER_CONTRIBUTION, ENDED_CONTRIBUTION -> contribution(asOf, unemployedSince);
            case MEDICAL_CONTRIBUTION,
                    PERSONAL_CONTRIBUTION,
                    SHAREHOLDING,
                    DORMANT_BUSINESS,
                    TAX_RECORD,
                    SMALL_INCOME -> EvidenceStrength.SOFT;
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
        var ended = YearMonth.from(unemployedSince);
        if (month.isAfter(YearMonth.from(asOf))) {
            return EvidenceStrength.SOFT;
        }
        var current = month.equals(YearMonth.from(asOf));
        if (current && month.isAfter(ended.plusMonths(1))) {
            return EvidenceStrength.HARD;
        }
        // Up to the month in which the job ended contributions are what the law asks for. Insurance that goes on then
        // or in the month after it, and later months that were paid for, may only be an employer's late stop (未停保).
        var lawful = !month.isAfter(ended) && !(current && kind == Kind.EMPLOYER_CONTRIBUTION);
        return lawful ? EvidenceStrength.NONE : EvidenceStrength.SOFT;
    }

    private static EvidenceStrength hardIf(boolean certain) {
        return certain ? EvidenceStrength.HARD : EvidenceStrength.SOFT;
    }
}
