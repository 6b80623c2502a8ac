package org.zaijiuye.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** An employment record (就业登记); written by {@code employment} and by events. Income is CNY a month. */
public record Employment(
        @Id @Nullable Long id,
        long personId,
        @Nullable String handling,
        String empType,
        @Nullable String uscc,
        @Nullable String employer,
        @Nullable String workContent,
        @Nullable String workPlace,
        LocalDate startDate,
        @Nullable BigDecimal monthlyIncome,
        String source,
        @Nullable LocalDate endedOn,
        @Nullable String openKey) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    /** Whether the person was employed on a day; the last day counts. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startDate) && (endedOn == null || !day.isAfter(endedOn));
    }

    /** What kind of work it is, as people read it. */
    public String typeTitle() {
        return switch (empType) {
            case "SOLE_TRADER" -> "个体经营";
            case "FLEXIBLE" -> "灵活就业";
            case "EMPLOYER" -> "单位就业";
            default -> empType;
        };
    }

    /** The employment registration number (就业登记编号): year and running number. */
    public String number() {
        return "JY%d%08d".formatted(startDate.getYear(), id);
    }
}
