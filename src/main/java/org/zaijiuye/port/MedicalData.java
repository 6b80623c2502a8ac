package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the medical insurance system (MED) has a person insured in the current month; null is unknown.
 *
 * @param contributions paid month by month
 */
public record MedicalData(
        @Nullable Boolean employerInsuredNow,
        @Nullable Boolean flexibleInsured,
        @Nullable Boolean residentInsured,
        @Nullable List<Contribution> contributions)
        implements Testimony {

    @Override
    public boolean complete() {
        return employerInsuredNow != null;
    }

    /**
     * Reads what the medical insurance system answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static MedicalData from(JsonNode data) {
        return RegisterData.read(data, MedicalData.class);
    }
}
