package org.zaijiuye.assist.startupsubsidy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.shared.Fault;

/** What the form of a claim shows by itself (policy.md §4.5, F06). */
final class StartupSubsidyFormCheck {

    private StartupSubsidyFormCheck() {}

    static List<Fault> faults(JsonNode application, JsonNode request) {
        var licence = LocalDate.parse(request.path("licenseDate").asText());
        var submitted = LocalDate.parse(application.path("submittedAt").asText().substring(0, "yyyy-MM-dd".length()));
        return Stream.concat(
                        when(
                                !CreditCode.isSoleTrader(request.path("uscc").asText()),
                                "uscc",
                                "F06",
                                "请填写92开头的个体工商户统一社会信用代码，与营业执照一致"),
                        when(licence.isAfter(submitted), "licenseDate", "FIELD_INVALID", "营业执照核发日期不能晚于申请日期"))
                .toList();
    }

    private static Stream<Fault> when(boolean wrong, String field, String code, String message) {
        return wrong
                ? Stream.of(new Fault(field, "startupsubsidy", code, message, StartupSubsidyRules.FUND))
                : Stream.empty();
    }
}
