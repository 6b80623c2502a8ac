package org.zaijiuye.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.PublicVisitor;

@ProcessTest
@DisplayName("计算器页面：结果用文字说明并注明依据，错误就地说明，所填保留")
class CalculatorPageTest {

    @LocalServerPort
    int port;

    private PublicVisitor visitor;

    @BeforeEach
    void opened() {
        visitor = new PublicVisitor(port);
        assertThat(visitor.get("/public/calculators").body()).contains("公民身份号码校验", "法定退休日期", "工作日期限", "职业指导日");
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "identity, idNo=11010519491231002X, 号码正确：出生日期 1949-12-31，性别女",
        "identity, idNo=110105194912310021, 校验位不符",
        "identity, idNo=11010519491231002X, GB 11643-1999",
        "retirement, birthDate=1970-06-10;group=M60;on=2026-11-10, 法定退休日期为 2031-11-10",
        "retirement, birthDate=1970-06-10;group=M60, 延迟 17 个月",
        "retirement, birthDate=1970-06-10;group=M60;on=2026-11-10, 不少于5年",
        "retirement, birthDate=1970-06-10;group=M60;on=2026-11-11, 不足5年",
        "retirement, birthDate=1984-03-12;group=F55, 2042-03-12",
        "due-date, accepted=2025-09-30;workingDays=3, 期限届满日为 2025-10-11",
        "due-date, accepted=2025-09-30;workingDays=3, 已按国务院公布的放假安排计算",
        "due-date, accepted=2031-09-30;workingDays=3, 为暂定",
        "guidance-day, date=2025-11-06, 2025-11-06 提供一对一职业指导",
        "guidance-day, date=2025-11-05, 不提供一对一职业指导",
        "guidance-day, date=2025-10-02, 不提供一对一职业指导",
        "guidance-day, date=2025-10-11, 不提供一对一职业指导",
    })
    void answers_in_words(String calculator, String fields, String words) {
        var answer = visitor.post("/public/calculators/" + calculator, fields(fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(words, "依据：");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "identity, idNo=, 请填写“证件号码”",
        "retirement, birthDate=1970-06-31;group=M60, birthDate",
        "retirement, birthDate=1970-06-10;group=, group",
        "retirement, birthDate=1970-06-10;group=M99, group",
        "retirement, birthDate=0001-06-10;group=M60, birthDate",
        "due-date, accepted=2025-09-30;workingDays=x, workingDays",
        "due-date, accepted=2025-09-30;workingDays=1001, workingDays",
        "due-date, accepted=2025-09-30;workingDays=-1, workingDays",
        "guidance-day, date=, date",
    })
    void refuses_in_place_and_keeps_what_was_filled(String calculator, String fields, String field) {
        var answer = visitor.post("/public/calculators/" + calculator, fields(fields));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请更正后重新计算", "aria-invalid=\"true\"").doesNotContain("依据：");
        if (fields.contains("accepted=")) {
            assertThat(answer.body()).contains("value=\"2025-09-30\"");
        }
        assertThat(answer.body()).contains(field);
    }

    @Test
    void there_is_no_other_calculator_and_none_without_token() {
        assertThat(visitor.post("/public/calculators/none", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/public/calculators/identity", Map.of("idNo", "1", "_csrf", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> fields(String text) {
        return Arrays.stream(text.split(";"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }
}
