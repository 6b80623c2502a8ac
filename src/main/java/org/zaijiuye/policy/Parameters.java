package org.zaijiuye.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Single values of {@code Parameters.dmn}, read as they are in force on a date.
 *
 * <p>{@code name} as in policy.md §12, {@code profile} of the office ({@code weihai} or {@code shanxi}), {@code area}
 * the six-digit division code. All throw {@link PolicyGapException} where no row, or more than one, applies.
 */
@Component
public class Parameters {

    private static final String TABLE = "Parameters";
    private static final String VALUE = "value";

    private final DecisionTables policies;

    Parameters(DecisionTables policies) {
        this.policies = policies;
    }

    /** Asks for several values and remembers the rows. {@code area} has six digits. */
    public ParameterReader asking(String profile, String area, LocalDate date) {
        return new ParameterReader(policies, this, profile, area, date);
    }

    /** The row itself, for storing it with the decision; its value is in the output {@code value}. */
    public PolicyRow at(String name, String profile, String area, LocalDate date) {
        return policies.row(TABLE, Map.of("name", name, "profile", profile, "area", area, "date", date));
    }

    public String text(String name, String profile, String area, LocalDate date) {
        return at(name, profile, area, date).text(VALUE);
    }

    public int integer(String name, String profile, String area, LocalDate date) {
        return at(name, profile, area, date).integer(VALUE);
    }

    public boolean flag(String name, String profile, String area, LocalDate date) {
        return at(name, profile, area, date).flag(VALUE);
    }

    public BigDecimal decimal(String name, String profile, String area, LocalDate date) {
        return at(name, profile, area, date).number(VALUE);
    }
}
