package org.zaijiuye.assist.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.TakenBack;
import org.zaijiuye.problem.Rejected;

@DisplayName("管理员在 Modeler 中增加市定类别、调整门槛，不必改程序（政策目录 C8、H09）")
class CityCategoryTest extends HardshipCase {

    @Autowired
    private RepositoryService repository;

    private String deployment = "";

    /** The table with one more row: a copy of another one with its own code, name, kind and first day. */
    private static String with(String code, String kind, String from) {
        var table = table();
        var row = table.substring(
                table.indexOf("<rule id=\"Row_WeihaiH01\">"), table.indexOf("<rule id=\"Row_WeihaiH02\">"));
        var added = row.replace("WeihaiH01", "WeihaiOwn")
                .replace("\"H01\"", '"' + code + '"')
                .replace("\"AGE\"", '"' + kind + '"')
                .replace("\"大龄人员\"", "\"失独家庭成员\"")
                .replaceFirst("(Test_WeihaiOwn_Date\">\\s*<text>)", "$1" + from);
        return table.replace("</decisionTable>", added + "</decisionTable>");
    }

    private static String table() {
        try {
            return Files.readString(Path.of("processes/policy/HardshipCategories.dmn"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deploy(String table) {
        deployment = repository
                .createDeployment()
                .name("类别试验")
                .addString("HardshipCategories.dmn", table)
                .deploy()
                .getId();
    }

    @AfterEach
    void putBack() {
        if (!deployment.isEmpty()) {
            TakenBack.deployment(repository, deployment);
        }
    }

    private String decided(String date) {
        var facts = """
                {"date":"%s","profile":"weihai","birthDate":"1996-01-01","sex":"M","registered":true,
                 "registeredOn":"2026-01-01","hardshipCategory":"H09","papers":true}""".formatted(date);
        return body(hall.post("portal", "/api/decisions/hardship", facts)).toString();
    }

    @Test
    @DisplayName("增加 H09 失独家庭成员，凭材料核实，自生效日起可以申请")
    void a_category_of_the_city_holds_from_its_first_day() {
        assertThat(decided("2026-03-01")).contains("REFUSED");
        deploy(with("H09", "PROVEN", ">= date and time(\"2026-03-01T00:00:00\")"));
        assertThat(decided("2026-02-28")).contains("REFUSED");
        assertThat(decided("2026-03-01")).contains("REFERRED", "H09 失独家庭成员");
    }

    @Test
    @DisplayName("同一日期有两行同一类别、判断方法写错、缺门槛的，不收并写明")
    void a_table_that_could_not_be_read_is_refused() {
        refused(with("H01", "PROVEN", ""), "第1行与第17行的条件重叠");
        refused(with("H09", "OLD", ""), "判断方法");
        refused(with("H09", "AGE_AND_INSURANCE", ""), "判断方法 AGE_AND_INSURANCE 须填写“失业保险缴费满（月）”");
    }

    private void refused(String table, String why) {
        assertThatThrownBy(() -> deploy(table)).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(
                        rejected.faults().toString())
                .contains(why));
    }
}
