package org.zaijiuye.assist.flexsubsidy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/** What the form of a claim shows by itself (policy.md §4.5, F07). */
final class FlexSubsidyFormCheck {

    private FlexSubsidyFormCheck() {}

    static List<Fault> faults(JsonNode application, JsonNode request) {
        var from = YearMonth.parse(request.path("claimFrom").asText());
        var to = YearMonth.parse(request.path("claimTo").asText());
        var start = LocalDate.parse(request.path("flexStart").asText());
        var submitted = LocalDate.parse(application.path("submittedAt").asText().substring(0, "yyyy-MM-dd".length()));
        return Stream.of(
                        when(from.isAfter(to), "claimFrom", "F07", "申领起始月份不能晚于截止月份"),
                        when(
                                !to.isBefore(YearMonth.from(submitted)),
                                "claimTo",
                                "F07",
                                "只能申领已经过去的月份，请改为" + YearMonth.from(submitted).minusMonths(1) + "或者更早"),
                        when(
                                from.isBefore(YearMonth.from(start)),
                                "claimFrom",
                                "F07",
                                "申领起始月份早于灵活就业起始月份" + YearMonth.from(start)),
                        when(
                                !request.path("flexCommitment").asBoolean(),
                                "flexCommitment",
                                "FIELD_INVALID",
                                "申领期间未与任何用人单位签订劳动合同或者形成事实劳动关系的，请作出承诺；已由用人单位聘用的不能申领"))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Fault> when(boolean wrong, String field, String code, String message) {
        return wrong
                ? Stream.of(new Fault(field, "flexsubsidy", code, message, FlexSubsidyRules.HARDSHIP))
                : Stream.empty();
    }
}
