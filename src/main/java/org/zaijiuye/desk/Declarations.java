package org.zaijiuye.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.zaijiuye.person.AreaNames;
import org.zaijiuye.records.UnempReason;
import org.zaijiuye.task.Redaction;

/** What the applicant declared on the one form, for an official to read beside what the registers say. */
final class Declarations {

    private static final int COUNTY_DIGITS = 6;

    private Declarations() {}

    static List<Map<String, String>> of(JsonNode form, Redaction redaction) {
        var rows = new ArrayList<Map<String, String>>();
        var applicant = form.path("applicant");
        var unemployment = form.path("unemployment");
        row(rows, "失业时间", unemployment.path("unempDate"), redaction::over);
        row(rows, "失业原因", unemployment.path("unempReason"), Declarations::reason);
        row(rows, "原工作单位", unemployment.path("lastEmployer"), redaction::over);
        row(rows, "原岗位", unemployment.path("lastJob"), redaction::over);
        row(rows, "原岗位起始日期", unemployment.path("lastEmployStart"), redaction::over);
        row(rows, "原岗位终止日期", unemployment.path("lastEmployEnd"), redaction::over);
        row(rows, "常住地", applicant.path("residenceArea"), Declarations::area);
        row(rows, "手机号码", applicant.path("mobile"), redaction::over);
        return rows;
    }

    private static void row(List<Map<String, String>> rows, String name, JsonNode value, UnaryOperator<String> words) {
        if (value.isTextual() && !value.asText().isBlank()) {
            rows.add(Map.of("name", name, "value", words.apply(value.asText())));
        }
    }

    private static String reason(String code) {
        return UnempReason.valueOf(code).title();
    }

    /** Down to the county; a street has its code alone. */
    private static String area(String code) {
        return code.length() <= COUNTY_DIGITS
                ? AreaNames.of(code)
                : AreaNames.of(code.substring(0, COUNTY_DIGITS)) + "，街道（乡镇）" + code;
    }
}
