package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("审批批次：谁未列入、为什么，与上月有何不同")
class BatchComparisonTest extends BatchDesk {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    @Test
    void those_left_out_and_what_differs_are_named_with_the_reason() throws Exception {
        on(LocalDate.of(2025, 11, 10));
        payees.granted(OCTOBER, 18);
        var stopped = payees.granted(OCTOBER, 18);
        var drafted = payees.granted(OCTOBER, 18);
        payees.granted(OCTOBER, 1);
        payBatch();
        payees.stopped(stopped, NOVEMBER, EARLIER);
        payees.draft(drafted, NOVEMBER);
        var account = payees.granted(NOVEMBER, 18);
        payees.granted(NOVEMBER, 18);
        on(LocalDate.of(2025, 12, 10));
        start();
        payees.accountFailed(account);
        claim();

        var view = view();
        assertThat(view.path("before").asText()).isEqualTo("上月共 4 笔，合计 7920.00 元");
        assertThat(view.path("page").asText()).isEqualTo("/office/batches/371082-si-BENEFIT-202511-1");
        assertThat(texts(view, "leftOut"))
                .containsExactly(
                        "2025-11 停发：重新就业", "2025-11 拟注销失业登记，核实期间暂停发放", "2025-11 领取期限届满", "2025-11 账户发放失败，待本人更正账户");
        assertThat(texts(view, "changes")).containsExactly("2025-11 首次发放");
        assertThat(view.path("leftOut").findValuesAsText("who")).allMatch(who -> who.startsWith("王**"));
    }

    @Test
    @DisplayName("补发以前月份：逐月列明；金额和人员不变的不列")
    void months_paid_late_are_named_and_what_is_the_same_is_not() throws Exception {
        on(LocalDate.of(2025, 11, 10));
        payees.granted(OCTOBER, 18);
        payBatch();
        payees.granted(OCTOBER, 18);
        on(LocalDate.of(2025, 12, 10));
        start();
        assertThat(texts(view(), "leftOut")).isEmpty();
        assertThat(texts(view(), "changes")).containsExactly("2025-10 首次发放；补发以前月份");
    }

    private JsonNode view() throws Exception {
        return new ObjectMapper()
                .readTree(tasks.getVariable(task().getId(), "view").toString());
    }

    private static List<String> texts(JsonNode view, String list) {
        return view.path(list).findParents("text").stream()
                .map(row -> row.path("month").asText() + " " + row.path("text").asText())
                .toList();
    }
}
