package org.zaijiuye.serve.referral.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.person.CreditCode;

@DisplayName("岗位批量报送：逐行回答，违法的不予发布并说明依据，重复报送不变")
class VacancyImportTest extends Counter {

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private Vacancies vacancies;

    private String number = "";

    @BeforeEach
    void today() {
        hall.at("2025-11-04T09:00");
        number = Hall.number("V");
    }

    @Test
    @DisplayName("新的收下，相同的不变，不同的更改，停止招聘；再报即恢复")
    void a_post_goes_its_way() {
        var row = SampleRow.numbered(number);
        assertThat(send(row)).extracting(this::result).containsExactly("ACCEPTED");
        assertThat(send(row)).extracting(this::result).containsExactly("UNCHANGED");
        row.put("salaryMin", 3000);
        assertThat(send(row)).extracting(this::result).containsExactly("CHANGED");
        assertThat(post().salaryMin()).isEqualTo(3000);
        row.put("closed", true);
        assertThat(send(row)).extracting(this::result).containsExactly("CHANGED");
        assertThat(post().closedAt()).isNotNull();
        assertThat(send(row)).extracting(this::result).containsExactly("UNCHANGED");
        row.put("closed", false);
        assertThat(send(row)).extracting(this::result).containsExactly("CHANGED");
        assertThat(post().closedAt()).isNull();
        assertThat(hall.call("portal", HttpMethod.DELETE, "/api/vacancies/" + number, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(post().closedAt()).isNotNull();
        assertThat(hall.call("portal", HttpMethod.DELETE, "/api/vacancies/NONE", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("每一行都有回答，坏行不妨碍好行，行号与报送的一致")
    void every_line_is_answered() {
        var body = String.join(
                "\n",
                SampleRow.numbered(number + "a").toString(),
                "{not json",
                "[]",
                "",
                SampleRow.numbered(number + "b").put("salaryMin", 100).toString(),
                "{\"number\":\"" + "x".repeat(VacancyLines.LONGEST) + "\"}",
                SampleRow.numbered(number + "a").toString(),
                SampleRow.numbered(number + "c").toString());
        var answers = send(body);
        assertThat(answers)
                .extracting(this::result)
                .containsExactly("ACCEPTED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "UNCHANGED", "ACCEPTED");
        assertThat(answers).extracting(answer -> answer.path("line").asInt()).containsExactly(1, 2, 3, 5, 6, 7, 8);
        assertThat(answers.get(1).path("faults").get(0).path("code").asText()).isEqualTo("UNREADABLE");
        assertThat(answers.get(4).path("faults").get(0).path("message").asText())
                .contains("64KB");
    }

    @Test
    @DisplayName("分多个事务报送，第一批和最后一批都在")
    void more_lines_than_one_transaction_takes() {
        var body = IntStream.range(0, 450)
                .mapToObj(i -> SampleRow.numbered(number + "-" + i).toString())
                .collect(Collectors.joining("\n"));
        assertThat(send(body)).hasSize(450).allMatch(answer -> result(answer).equals("ACCEPTED"));
        assertThat(vacancies.findBySenderAndNumberIn("portal", List.of(number + "-0", number + "-449")))
                .hasSize(2);
    }

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
                "维护女工权益，有女生宿舍"
            })
    @DisplayName("正当的说法不误拦")
    void innocent_wording(String text) {
        assertThat(result(send(SampleRow.with(number, "description", "'" + text + "'"))
                        .get(0)))
                .isEqualTo("ACCEPTED");
    }

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "title | '' | FIELD_MISSING",
                "number | 'a b' | FIELD_INVALID",
                "workType | 'NIGHT' | FIELD_INVALID",
                "weeklyHours | 25 | FIELD_INVALID",
                "salaryMin | '很高' | FIELD_INVALID",
                "occupation | '4-03-99' | FIELD_INVALID",
                "sex | 'M' | FIELD_UNKNOWN"
            })
    void malformed_fields_are_told(String field, String value, String code) {
        var answer = send(SampleRow.with(number, field, value.equals("''") ? "" : value))
                .get(0);
        assertThat(result(answer)).isEqualTo("REFUSED");
        assertThat(answer.path("faults").get(0).path("code").asText()).isEqualTo(code);
        assertThat(answer.path("faults").get(0).path("field").asText()).isEqualTo(field);
    }

    @Test
    @DisplayName("停止招聘只改状态：别的内容不收、不公布，单位不认识也不妨碍同批的其他行")
    void closing_changes_nothing_else() {
        send(SampleRow.numbered(number));
        var closing = SampleRow.numbered(number)
                .put("closed", true)
                .put("title", "限男，交押金500元")
                .put("employerUscc", valid("91371082MA9XB0009"))
                .put("employerName", "从未报送的单位（虚构）");
        var answers = send(String.join(
                "\n",
                SampleRow.numbered(number + "a").toString(),
                closing.toString(),
                SampleRow.numbered(number + "b").toString()));
        assertThat(answers).extracting(this::result).containsExactly("ACCEPTED", "CHANGED", "ACCEPTED");
        assertThat(post().closedAt()).isNotNull();
        assertThat(post().title()).isEqualTo("餐厅服务员");
        assertThat(post().employer()).isEqualTo(SampleRow.EMPLOYER);
        assertThat(result(send(closing).get(0))).isEqualTo("UNCHANGED");
        assertThat(result(send(closing.put("closed", false)).get(0))).isEqualTo("REFUSED");
        assertThat(post().closedAt()).isNotNull();
    }

    @Test
    @DisplayName("一行存不进去，同一批的其他行照收，这一行说明没有保存；重报即收")
    void what_cannot_be_stored_takes_no_other_along() {
        var body = IntStream.range(0, 5)
                .mapToObj(i -> SampleRow.numbered(number + "-" + i)
                        .put("contact", i == 3 ? "存不进去" : "0631-0000001")
                        .toString())
                .collect(Collectors.joining("\n"));
        database.sql("alter table vacancy add constraint test_contact check (contact <> '存不进去')")
                .update();
        try {
            var answers = send(body);
            assertThat(answers)
                    .extracting(this::result)
                    .containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED", "REFUSED", "ACCEPTED");
            assertThat(answers.get(3).path("line").asInt()).isEqualTo(4);
            var fault = answers.get(3).path("faults").get(0);
            assertThat(fault.path("code").asText()).isEqualTo("NOT_STORED");
            assertThat(fault.path("message").asText())
                    .contains("这一行没有保存", "故障编号")
                    .doesNotContainIgnoringCase("constraint");
        } finally {
            database.sql("alter table vacancy drop constraint test_contact").update();
        }
        assertThat(vacancies.findBySenderAndNumber("portal", number + "-4")).isPresent();
        assertThat(vacancies.findBySenderAndNumber("portal", number + "-3")).isEmpty();
        assertThat(send(body))
                .extracting(this::result)
                .containsExactly("UNCHANGED", "UNCHANGED", "UNCHANGED", "ACCEPTED", "UNCHANGED");
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
    @DisplayName("关键词至多60个字：超过的 400，不是故障")
    void a_question_is_bounded() {
        var longest = "餐 ".repeat(30).strip() + "厅";
        assertThat(longest).hasSize(60);
        assertThat(hall.call("portal", HttpMethod.GET, "/api/vacancies?q=" + longest, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        for (var q : List.of(longest + "厅", "a ".repeat(1200) + "b")) {
            var answer = hall.call("portal", HttpMethod.GET, "/api/vacancies?q=" + q, null);
            assertThat(answer.getStatusCode().value()).isEqualTo(400);
            assertThat(String.valueOf(answer.getBody())).contains("至多60个字");
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

    @Test
    @DisplayName("过了截止日期的，内容相同也不再收下")
    void a_post_that_ran_out_is_judged_again() {
        var row = SampleRow.numbered(number);
        send(row);
        hall.at("2026-01-01T09:00");
        assertThat(result(send(row).get(0))).isEqualTo("REFUSED");
        row.put("closesOn", "2026-02-28");
        assertThat(result(send(row).get(0))).isEqualTo("CHANGED");
    }

    @Test
    void only_those_who_collect_posts_send_them() {
        assertThat(sent(CLERK, "{}").getStatusCode().value()).isEqualTo(403);
        assertThat(sent("job-match-officer-371082", "").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void the_demo_has_two_hundred_posts() {
        assertThat(vacancies.findAll().stream().filter(each -> each.sender().equals("demo")))
                .hasSize(200);
    }

    private void enter(JsonNode row, String body, int status) {
        var answer = hall.call(
                COUNTY_REVIEWER,
                HttpMethod.PUT,
                "/api/employers/" + row.path("employerUscc").asText(),
                body);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
    }

    private static String valid(String seventeen) {
        return Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split(""))
                .map(check -> seventeen + check)
                .filter(CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    private Vacancy post() {
        return vacancies.findBySenderAndNumber("portal", number).orElseThrow();
    }

    private String result(JsonNode answer) {
        return answer.path("answer").asText();
    }

    private List<JsonNode> send(JsonNode row) {
        return send(row.toString());
    }

    private List<JsonNode> send(String body) {
        var answer = sent("portal", body);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return String.valueOf(answer.getBody())
                .lines()
                .<JsonNode>map(Hall::json)
                .toList();
    }

    private ResponseEntity<String> sent(String user, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(VacanciesController.NDJSON));
        headers.setBasicAuth(user, user);
        return rest.exchange("/api/vacancies", HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
    }
}
