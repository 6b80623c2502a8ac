package org.zaijiuye.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zaijiuye.shared.ParameterRow;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * Asks tables for one profile, area and date, and remembers every row it was answered: they are stored with the
 * decision that used them. All readers throw {@link PolicyGapException} where no row applies.
 */
public final class ParameterReader {

    private static final String VALUE = "value";

    private final DecisionTables policies;
    private final Parameters parameters;
    private final String profile;
    private final String area;
    private final LocalDate date;
    private final Set<ParameterRow> rows = new LinkedHashSet<>();

    ParameterReader(DecisionTables policies, Parameters parameters, String profile, String area, LocalDate date) {
        this.policies = policies;
        this.parameters = parameters;
        this.profile = profile;
        this.area = area;
        this.date = date;
    }

    public String profile() {
        return profile;
    }

    /** Six digits. */
    public String area() {
        return area;
    }

    public LocalDate date() {
        return date;
    }

    public String text(String name) {
        return parameter(name).text(VALUE);
    }

    public int integer(String name) {
        return parameter(name).integer(VALUE);
    }

    public boolean flag(String name) {
        return parameter(name).flag(VALUE);
    }

    public BigDecimal decimal(String name) {
        return parameter(name).number(VALUE);
    }

    /** How sure the project is of the value. */
    public Confidence confidence(String name) {
        return parameter(name).confidence();
    }

    /** A row of any other table. */
    public PolicyRow row(String table, Map<String, Object> inputs) {
        var row = policies.row(table, inputs);
        rows.add(row.stored());
        return row;
    }

    /** The rows of a collecting table. */
    public List<PolicyRow> rows(String table, Map<String, Object> inputs) {
        var answer = policies.rows(table, inputs);
        answer.stream().map(PolicyRow::stored).forEach(rows::add);
        return answer;
    }

    public List<ParameterRow> rows() {
        return List.copyOf(rows);
    }

    private PolicyRow parameter(String name) {
        var row = parameters.at(name, profile, area, date);
        rows.add(row.stored());
        return row;
    }
}
