package org.zaijiuye.serve.referral.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("公众页面“招聘岗位”：查找、翻页、详情，不登录")
class PublicVacanciesPageTest extends Counter {

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private VacancyImport imports;

    @Autowired
    private Vacancies vacancies;

    @Autowired
    private VacancyClosing closing;

    @Test
    void everybody_searches() {
        assertThat(page("/public/vacancies")).contains("招聘岗位", "下一页", "（虚构）").doesNotContain("上一页");
        assertThat(page("/public/vacancies?page=1")).contains("上一页");
        assertThat(page("/public/vacancies?q=宇航员")).contains("没有符合条件的岗位");
        assertThat(page("/public/vacancies?q=焊工")).contains("共5个岗位", "value=\"焊工\"");
        assertThat(page("/public/vacancies?area=371083&workType=PART_TIME&q=厨师"))
                .contains("没有符合条件的岗位");
    }

    @Test
    void odd_questions_are_no_breakdown() {
        assertThat(page("/public/vacancies?page=-1")).contains("第1页");
        assertThat(page("/public/vacancies?page=999&area=x&workType=y")).contains("共");
        assertThat(page("/public/vacancies?q=" + "餐".repeat(500))).contains("招聘岗位");
        assertThat(page("/public/vacancies?q=\"><script>x</script>")).doesNotContain("<script>");
    }

    @Test
    void a_post_shows_all_that_an_applicant_asks() throws Exception {
        hall.at("2025-11-04T09:00");
        var number = Hall.number("P");
        var row = SampleRow.with(number, "description", "'<b>包两餐</b>'").toString();
        imports.take("portal", new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)), answer -> {});
        var post = vacancies.findBySenderAndNumber("portal", number).orElseThrow();
        assertThat(page("/public/vacancies/" + post.publicNumber()))
                .contains("餐厅服务员", "宁津海味餐馆（虚构）", "2800—3600元/月", "餐饮服务人员", "威海市荣成市", "点餐收银", "2025-12-31")
                .contains("&lt;b&gt;包两餐&lt;/b&gt;")
                .doesNotContain("已经停止招聘");
        hall.at("2026-01-01T00:00");
        assertThat(page("/public/vacancies/" + post.publicNumber())).contains("已经停止招聘");
        assertThat(rest.getForEntity("/public/vacancies/GW99999999", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(rest.getForEntity("/public/vacancies/none", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("最低工资提高以后，低于新标准的不再列出，详情页说明原因；提高前一天照常")
    void a_post_below_a_raised_minimum_wage_is_not_offered() throws Exception {
        hall.at("2023-09-15T09:00");
        var number = Hall.number("W");
        var rows = Stream.of(2150, 2200)
                .map(pay -> SampleRow.numbered(number + pay)
                        .put("title", number + "号")
                        .put("salaryMin", pay)
                        .put("publishedOn", "2023-09-15")
                        .put("closesOn", "2023-12-31")
                        .toString())
                .collect(Collectors.joining("\n"));
        imports.take("portal", new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), answer -> {});
        var low = vacancies.findBySenderAndNumber("portal", number + 2150).orElseThrow();
        var high = vacancies.findBySenderAndNumber("portal", number + 2200).orElseThrow();
        var list = "/public/vacancies?q=" + number + "号";
        var one = "/public/vacancies/" + low.publicNumber();
        hall.at("2023-09-30T09:00");
        assertThat(page(list)).contains(low.publicNumber(), high.publicNumber());
        assertThat(page(one)).doesNotContain("不予发布");
        hall.at("2023-10-01T09:00");
        assertThat(page(list)).contains(high.publicNumber()).doesNotContain(low.publicNumber());
        assertThat(String.valueOf(hall.call("portal", HttpMethod.GET, "/api/vacancies?q=" + number + "号", null)
                        .getBody()))
                .contains(high.publicNumber())
                .doesNotContain(low.publicNumber());
        assertThat(page(one)).contains("现在不予发布", "月薪下限2150元低于工作地月最低工资2200元", "《劳动法》第四十八条");
        assertThat(page("/public/vacancies/" + high.publicNumber())).doesNotContain("不予发布");
        closing.close("portal", number + 2150);
        closing.close("portal", number + 2200);
        assertThat(page("/public/vacancies/" + high.publicNumber())).contains("这个岗位已经停止招聘。");
        assertThat(page(list)).contains("没有符合条件的岗位");
    }

    private String page(String path) {
        var answer = rest.getForEntity(path, String.class);
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        return String.valueOf(answer.getBody());
    }
}
