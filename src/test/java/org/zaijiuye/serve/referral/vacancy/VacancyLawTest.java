package org.zaijiuye.serve.referral.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

@DisplayName("岗位批量报送：违法的不予发布并说明依据")
class VacancyLawTest extends VacancySender {

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "employerUscc | '92371002MA3ABCD128' | 统一社会信用代码“92371002MA3ABCD128”不正确 | 《就业服务与就业管理规定》第十一条",
                "employerName | '另一家餐馆' | 不一致 | 《就业服务与就业管理规定》第十一条",
                "closesOn | '2025-11-03' | 已于2025-11-03截止 | 《就业服务与就业管理规定》第十四条",
                "publishedOn | '2025-11-05' | 在今天以后 | 《就业服务与就业管理规定》第十四条",
                "salaryMin | 2199 | 低于工作地月最低工资2200元 | 《劳动法》第四十八条",
                "salaryMax | 2799 | 上限低于下限 | 《就业服务与就业管理规定》第十四条",
                "workType | 'PART_TIME' | 请填写每周工时 | 《劳动合同法》第六十八条",
                "area | '110101' | 没有最低工资标准 | 《劳动法》第四十八条",
                "feesCharged | true | 收取费用 | 《劳动合同法》第九条",
                "closed | true | 没有报送过 | 《就业服务与就业管理规定》第十四条"
            })
    void what_the_law_keeps_out_is_refused_with_its_reason(String field, String value, String told, String law) {
        send(SampleRow.numbered(number + "first"));
        var answer = send(SampleRow.with(number, field, value)).get(0);
        assertThat(result(answer)).isEqualTo("REFUSED");
        var fault = answer.path("faults").get(0);
        assertThat(fault.path("code").asText()).isEqualTo("REC_POST_INVALID");
        assertThat(fault.path("message").asText()).contains(told);
        assertThat(fault.path("legalBasis").asText()).isEqualTo(law);
        assertThat(vacancies.findBySenderAndNumber("portal", number)).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "closesOn | '2025-11-04'",
                "publishedOn | '2025-11-04'",
                "salaryMin | 2200",
                "salaryMax | 2800",
                "salaryMax | ''",
                "skills | ''",
                "area | '371082'"
            })
    void the_boundary_itself_is_lawful(String field, String value) {
        assertThat(result(send(SampleRow.with(number, field, value.equals("''") ? "" : value))
                        .get(0)))
                .isEqualTo("ACCEPTED");
    }

    @ParameterizedTest(name = "每周{0}小时、月薪{1}元 → {2}")
    @CsvSource({"18, 1716, ACCEPTED", "18, 1715, REFUSED", "24, 2288, ACCEPTED", "24, 2287, REFUSED"})
    @DisplayName("非全日制按小时最低工资（22元，样例值）")
    void part_time_work_is_judged_by_the_hour(int hours, int pay, String expected) {
        var row = SampleRow.numbered(number)
                .put("workType", "PART_TIME")
                .put("weeklyHours", hours)
                .put("salaryMin", pay);
        assertThat(result(send(row).get(0))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "限男性，身体健康 | 第二十七条",
                "限：男 | 第二十七条",
                "性 别：女，二十岁左右 | 第二十七条",
                "招女工若干名 | 第二十七条",
                "已婚已育优先 | 第二十七条",
                "只招汉族 | 第二十八条",
                "不招黑人 | 第三条",
                "不信教 | 第三条",
                "信佛教者不要 | 第三条",
                "信仰伊斯兰教者勿投 | 第三条",
                "有宗教信仰者不予录用 | 第三条",
                "白人外教优先 | 第三条",
                "不招河南人 | 第三条",
                "河南人除外 | 第三条",
                "HIV携带者不要 | 第三十条",
                "须抵押毕业证 | 《劳动合同法》第九条",
                "四肢健全，能吃苦 | 第二十九条",
                "体检须查乙肝 | 第三十条",
                "限本地户口 | 第三十一条",
                "不招农民工 | 第三十一条",
                "学历不限，限男 | 第二十七条",
                "入职交押金500元 | 《劳动合同法》第九条",
                "服装费 200 元自理 | 《劳动合同法》第九条",
                "不收押金，培训费另计 | 《劳动合同法》第九条"
            })
    @DisplayName("歧视性、收费的说法")
    void unlawful_wording(String text, String law) {
        var answer =
                send(SampleRow.with(number, "description", "'" + text + "'")).get(0);
        assertThat(result(answer)).isEqualTo("REFUSED");
        assertThat(answer.path("faults").get(0).path("legalBasis").asText()).endsWith(law);
        assertThat(answer.path("faults").get(0).path("field").asText()).isEqualTo("description");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "男女不限，性别：男/女均可",
                "人数有限，男装导购熟手优先",
                "学历不限，女装导购",
                "不分民族、性别、宗教信仰",
                "汉族服饰讲解",
                "欢迎残疾人应聘，残疾人优先",
                "持有效健康证上岗",
                "欢迎农民工应聘，户籍不限",
                "不收取押金、保证金、培训费",
                "免费培训，培训费由公司承担",
                "负责投标保证金的办理",
                "维护女工权益，有女生宿舍",
                "女性生理假照常"
            })
    @DisplayName("正当的说法不误拦")
    void innocent_wording(String text) {
        assertThat(result(send(SampleRow.with(number, "description", "'" + text + "'"))
                        .get(0)))
                .isEqualTo("ACCEPTED");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "371082001, ACCEPTED",
        "371082, ACCEPTED",
        "371071, ACCEPTED",
        "371082999, REFUSED",
        "371099, REFUSED",
        "999999, REFUSED"
    })
    @DisplayName("工作地应是已有的区县、街道")
    void a_place_of_work_exists(String area, String expected) {
        for (var partTime : List.of(false, true)) {
            var row = SampleRow.with(number + partTime, "area", "'" + area + "'");
            if (partTime) {
                row.put("workType", "PART_TIME").put("weeklyHours", 20);
            }
            var answer = send(row).get(0);
            assertThat(result(answer)).isEqualTo(expected);
            if (expected.equals("REFUSED")) {
                assertThat(answer.path("faults").get(0).path("message").asText())
                        .contains("没有代码为“" + area + "”的行政区划");
            }
        }
    }

    @Test
    @DisplayName("列入黑名单：在招的停止，再报的不收；移出以后可以再报；更名以后按新名称")
    void a_barred_employer_offers_nothing() {
        var row = SampleRow.numbered(number).put("employerUscc", "91371082MA9XB0001B");
        row.put("employerUscc", valid("91371082MA9XB0001"));
        assertThat(result(send(row).get(0))).isEqualTo("ACCEPTED");
        enter(row, "{\"name\":\"宁津海味餐馆（虚构）\",\"barred\":true}", 422);
        enter(row, "{\"name\":\"宁津海味餐馆（虚构）\",\"barred\":true,\"reason\":\"拖欠工资\"}", 204);
        assertThat(post().closedAt()).isNotNull();
        var refused = send(row).get(0);
        assertThat(result(refused)).isEqualTo("REFUSED");
        assertThat(refused.path("faults").get(0).path("message").asText()).contains("2025-11-04", "拖欠工资");
        enter(row, "{\"name\":\"宁津新味餐馆（虚构）\",\"barred\":false}", 204);
        assertThat(result(send(row).get(0))).isEqualTo("REFUSED");
        row.put("employerName", "宁津新味餐馆（虚构）");
        assertThat(result(send(row).get(0))).isEqualTo("CHANGED");
    }

    private void enter(JsonNode row, String body, int status) {
        var answer = hall.call(
                COUNTY_REVIEWER,
                HttpMethod.PUT,
                "/api/employers/" + row.path("employerUscc").asText(),
                body);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
    }
}
