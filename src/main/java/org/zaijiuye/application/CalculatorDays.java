package org.zaijiuye.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;

/** Days that calculators take: those of living people. */
final class CalculatorDays {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private CalculatorDays() {}

    static LocalDate of(JsonNode question, String field) {
        var day = LocalDate.parse(question.path(field).asText());
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            Rejected.refuse(List.of(new Fault(field, "FIELD_INVALID", "年份应在1900至2200之间。")));
        }
        return day;
    }
}
