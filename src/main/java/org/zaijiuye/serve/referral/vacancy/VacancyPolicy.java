package org.zaijiuye.serve.referral.vacancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.shared.LegalBasis;

/** Reads from the tables what posts are judged by at a place and on a day. */
@Component
public class VacancyPolicy {

    private final DecisionTables tables;
    private final Parameters parameters;

    VacancyPolicy(DecisionTables tables, Parameters parameters) {
        this.tables = tables;
        this.parameters = parameters;
    }

    VacancyTerms terms(String county, LocalDate day) {
        return new VacancyTerms(day, floor(county, day), words("WORDING"), words("FEE"));
    }

    WageFloor floor(String county, LocalDate day) {
        return new WageFloor(minWage(county, day), minHourlyWage(county, day));
    }

    /** Yuan a month; null for a county without a wage class. */
    public @Nullable BigDecimal minWage(String county, LocalDate day) {
        var classes = tables.rows("WageClass", Map.of("area", county));
        if (classes.isEmpty()) {
            return null;
        }
        return tables.row(
                        "BenefitStandard",
                        Map.of(
                                "wageClass",
                                classes.get(0).text("wageClass"),
                                "date",
                                day.withDayOfMonth(1),
                                "monthIndex",
                                1))
                .number("minWage");
    }

    public BigDecimal minHourlyWage(String county, LocalDate day) {
        return parameters.decimal("match.minHourlyWage", "", county, day);
    }

    private List<ForbiddenWords> words(String kind) {
        return tables.rows("VacancyWords", Map.of("kind", kind)).stream()
                .map(VacancyPolicy::words)
                .toList();
    }

    private static ForbiddenWords words(PolicyRow row) {
        return new ForbiddenWords(
                row.text("ground"),
                patterns(row, "words"),
                patterns(row, "unless"),
                list(row, "before"),
                new LegalBasis(row.text("law"), row.text("article")));
    }

    private static List<WordPattern> patterns(PolicyRow row, String column) {
        return list(row, column).stream().map(WordPattern::of).toList();
    }

    private static List<String> list(PolicyRow row, String column) {
        return row.has(column)
                ? List.of(Objects.requireNonNull(row.text(column)).split("、"))
                : List.of();
    }
}
