package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person's business has declared taxes (TAX); null is unknown.
 *
 * @param lastPeriod the last month for which it did
 */
public record TaxData(@Nullable Boolean declared, @Nullable YearMonth lastPeriod) implements Testimony {

    @Override
    public boolean complete() {
        return declared != null;
    }

    /**
     * Reads what the tax office answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static TaxData from(JsonNode data) {
        return RegisterData.read(data, TaxData.class);
    }
}
