package org.zaijiuye.occupation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.records.Occupations;

@ProcessTest
@DisplayName("职业分类：大类、中类随程序提供，其余由管理员导入")
class OccupationsTest {

    private static final String HEAD = "代码,名称,来源,把握程度\n";

    @Autowired
    Hall hall;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Occupations occupations;

    @Test
    void all_major_and_middle_groups_of_2022_are_there() {
        var codes = occupations.findAll().stream().map(each -> each.code()).toList();
        assertThat(codes).filteredOn(code -> code.matches("[1-8]")).hasSize(8);
        assertThat(codes).filteredOn(code -> code.matches("[1-8]-[0-9]{2}")).hasSize(79);
    }

    @Test
    @DisplayName("按名称的一部分查找，带上级名称")
    void they_are_found_by_a_part_of_the_name() {
        var found = hall.get("portal", "/api/occupations?name=餐饮服务");
        assertThat(found.findValuesAsText("code")).containsExactly("4-03", "4-03-02");
        assertThat(found.get(1).path("path").toString()).isEqualTo("[\"社会生产服务和生活服务人员\",\"住宿和餐饮服务人员\"]");
        assertThat(hall.get("portal", "/api/occupations?name=%25").findValuesAsText("code"))
                .as("a sign of the query language is a letter like others")
                .isEmpty();
    }

    @Test
    void entries_are_added_and_changed() {
        var file = "\uFEFF" + HEAD + "5-01-01,农作物生产人员,职业分类大典2022,SURE\n5-01-01-01,农艺工,职业分类大典2022,SURE\n";
        assertThat(put("admin", file.getBytes(StandardCharsets.UTF_8)).getBody())
                .isEqualTo("{\"added\":2,\"changed\":0}");
        var again = HEAD + "5-01-01,农作物生产人员（改）,职业分类大典2022,TYPICAL\n5-01-01-01,农艺工,职业分类大典2022,SURE\n";
        assertThat(put("admin", again.getBytes(StandardCharsets.UTF_8)).getBody())
                .isEqualTo("{\"added\":0,\"changed\":1}");
        assertThat(occupations.findById("5-01-01").orElseThrow().name()).isEqualTo("农作物生产人员（改）");
        occupations.deleteById("5-01-01-01");
        occupations.deleteById("5-01-01");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9-01,甲,来源,SURE | 第2行“代码”应为 4、4-03、4-03-02 或者 4-03-02-01 的形式，现为“9-01”",
                "5-03-07-01,甲,来源,SURE | 第2行“代码”的上级 5-03-07 既不在文件里，也没有导入过",
                "5-03-07,,来源,SURE | 第2行“名称”应为1至100字",
                "5-03-07,甲,来源,MAYBE | 第2行“把握程度”应为 SURE、TYPICAL、ASSUMED 之一",
                "5-03-07,甲,来源,SURE,多 | 不能按表头“代码,名称,来源,把握程度”读出",
                "'' | 文件里只有表头，没有数据行"
            })
    void a_bad_line_is_named_and_nothing_is_taken(String line, String sentence) {
        var before = occupations.count();
        var answer = put("admin", (HEAD + line + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains(sentence);
        assertThat(occupations.count()).isEqualTo(before);
    }

    @Test
    void a_file_in_another_encoding_is_told_so() {
        var answer = put("admin", (HEAD + "5-03-07,甲,来源,SURE\n").getBytes(Charset.forName("GBK")));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("不是 UTF-8 编码");
    }

    @Test
    void an_empty_file_is_told_so() {
        var answer = put("admin", new byte[0]);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("没有收到内容，请提交 CSV 文件。");
    }

    @Test
    void only_those_who_keep_parameters_import() {
        assertThat(put("portal", HEAD.getBytes(StandardCharsets.UTF_8))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private ResponseEntity<String> put(String user, byte[] file) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/csv"));
        return rest.withBasicAuth(user, user)
                .exchange("/api/occupations", HttpMethod.PUT, new HttpEntity<>(file, headers), String.class);
    }
}
