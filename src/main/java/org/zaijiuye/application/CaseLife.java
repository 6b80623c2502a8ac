package org.zaijiuye.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One spell of registered unemployment with all that happened in it; it names nobody. Amounts in yuan.
 *
 * @param tags the groups of the person, the highest first
 * @param group the highest of them
 * @param tier layer of service: 1 market services, 2 employment aid
 */
record CaseLife(
        String caseNumber,
        String registrationNumber,
        @Nullable String previousCase,
        String state,
        LocalDate regDate,
        LocalDate unempDate,
        String unempReason,
        String registerOrg,
        String serviceOrg,
        List<String> tags,
        @JsonProperty("class") String group,
        int tier,
        LocalDate lastContact,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        List<Progress.ItemProgress> items,
        List<Benefit> benefits,
        List<Happening> events) {

    record Benefit(
            String handling,
            String state,
            YearMonth firstMonth,
            YearMonth lastMonth,
            int months,
            @Nullable String stopReason,
            @Nullable YearMonth stopMonth,
            @Nullable Integer residual,
            List<Payment> payments) {}

    /**
     * A month's money.
     *
     * @param toRepay paid for a month the person was not entitled to, and not yet given back (追回)
     */
    record Payment(YearMonth month, BigDecimal amount, String state, boolean toRepay) {}

    record Happening(String type, LocalDate occurredOn, String source, String status) {}
}
