package org.zaijiuye.serve.referral.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.zaijiuye.json.JsonLines;

@DisplayName("岗位批量报送：逐行回答，重复报送不变，停止招聘")
class VacancyImportTest extends VacancySender {

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
                "{\"number\":\"" + "x".repeat(JsonLines.LONGEST) + "\"}",
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
}
