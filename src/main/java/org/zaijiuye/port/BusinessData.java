package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The businesses that the market register (SAMR) knows a person in; null is unknown, an empty list is none. */
public record BusinessData(@Nullable List<Business> businesses) implements Testimony {

    /**
     * A business and the person's part in it.
     *
     * @param uscc unified social credit code; 92… is a sole trader
     * @param licenceDate first day of the licence
     * @param endedOn the day on which it was closed or lost its licence; kept where it is in business again
     * @param operatorSince since when the person runs it, null since the licence
     * @param abnormal whether it is on the list of abnormal operation (经营异常名录)
     */
    public record Business(
            @Nullable String uscc,
            @Nullable String name,
            @Nullable Role role,
            @Nullable Status status,
            @Nullable LocalDate licenceDate,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate operatorSince,
            @Nullable Boolean abnormal) {}

    public enum Role {
        OPERATOR,
        LEGAL_REPRESENTATIVE,
        SHAREHOLDER,
        SUPERVISOR
    }

    public enum Status {
        OPERATING,
        DORMANT,
        CANCELLED,
        REVOKED
    }

    @Override
    public boolean complete() {
        return businesses != null
                && businesses.stream()
                        .allMatch(each -> each.uscc() != null && each.role() != null && each.status() != null);
    }

    /**
     * Reads what the register of businesses answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static BusinessData from(JsonNode data) {
        return RegisterData.read(data, BusinessData.class);
    }
}
