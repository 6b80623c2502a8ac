package org.zaijiuye.assist.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("零就业家庭、零转移家庭、单亲家庭（政策目录5.12）")
class HouseholdRulesTest extends Counter {

    private static final String NOBODY = """
            {"date":"2026-05-20","profile":"weihai","area":"371082","birthDate":"1996-01-01","sex":"M",
             "registered":true,"registeredOn":"2026-05-19"}""";

    private static String member(String relation, String birthDate, String status, String more) {
        return "{\"relation\":\"%s\",\"birthDate\":\"%s\",\"employmentStatus\":\"%s\"%s}"
                .formatted(relation, birthDate, status, more);
    }

    private static final String WIFE = member("SPOUSE", "1990-01-01", "REGISTERED", ",\"registered\":true");

    private String found(String facts, String... members) {
        var given = Hall.json(NOBODY);
        given.setAll(Hall.json(
                "{" + facts.replace('\'', '"') + ",\"householdMembers\":[" + String.join(",", members) + "]}"));
        var decision = body(hall.post("portal", "/api/decisions/hardship", given.toString()));
        return decision.path("outcome").asText().equals("GRANTED")
                ? String.join(
                        " ",
                        decision.path("result")
                                .path("categories")
                                .valueStream()
                                .map(JsonNode::asText)
                                .toList())
                : String.join(" ", decision.path("reasons").findValuesAsText("code"));
    }

    @ParameterizedTest(name = "{0} {1} {2} → {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1990-01-01 | REGISTERED   | ,\"registered\":true | H02",
                "1990-01-01 | REGISTERED   |                      | HD_CATEGORY_UNVERIFIED",
                "1990-01-01 | UNREGISTERED |                      | HD_CATEGORY",
                "1990-01-01 | EMPLOYED     |                      | HD_CATEGORY",
                "1990-01-01 | REGISTERED   | ,\"employed\":true   | HD_CATEGORY",
                "1990-01-01 | UNABLE       |                      | H02",
                "1990-01-01 | RETIRED      |                      | H02",
                "1966-05-21 | UNREGISTERED |                      | HD_CATEGORY",
                "1966-05-20 | UNREGISTERED |                      | H02",
                "2010-05-20 | UNREGISTERED |                      | HD_CATEGORY",
                "2010-05-21 | UNREGISTERED |                      | H02",
                "2008-01-01 | UNREGISTERED | ,\"isStudent\":true  | H02"
            })
    @DisplayName("另一名成员：16至59周岁、有劳动能力的须登记失业；在校学生、退休、无劳动能力的不计")
    void each_member_who_could_work_is_registered(String birthDate, String status, String more, String expected) {
        var other = member("CHILD", birthDate, status, more == null ? "" : more);
        assertThat(found("'hardshipCategory':'H02','queryAuthorised':true", WIFE, other))
                .isEqualTo(expected);
    }

    @Test
    void a_household_in_the_country_or_with_other_income_is_none() {
        assertThat(found("'hardshipCategory':'H02','hukouType':'10'", WIFE)).isEqualTo("H02");
        assertThat(found("'hardshipCategory':'H02','hukouType':'20'", WIFE)).isEqualTo("HD_CATEGORY");
        assertThat(found("'hardshipCategory':'H02','householdIncome':true", WIFE))
                .isEqualTo("HD_CATEGORY");
        assertThat(found("'hardshipCategory':'H02'")).isEqualTo("HD_CATEGORY");
    }

    @Test
    @DisplayName("农村零转移：没有成员在非农岗位，且属于低收入人口或者低保")
    void a_poor_household_in_the_country_without_work_off_the_land() {
        var farmer = member("SPOUSE", "1990-01-01", "FARMING", "");
        var asked = "'hardshipCategory':'H03','queryAuthorised':true,'minimumLiving':false,";
        assertThat(found(asked + "'hukouType':'20','lowIncome':true", farmer)).isEqualTo("H03");
        assertThat(found(asked + "'hukouType':'20','lowIncome':false", farmer)).isEqualTo("HD_CATEGORY");
        assertThat(found(asked + "'hukouType':'10','lowIncome':true", farmer)).isEqualTo("HD_CATEGORY");
        var worker = member("CHILD", "2000-01-01", "EMPLOYED", "");
        assertThat(found(asked + "'hukouType':'20','lowIncome':true", farmer, worker))
                .isEqualTo("HD_CATEGORY");
    }

    @ParameterizedTest(name = "{0}，子女 {1} → {2}")
    @CsvSource({
        "DIVORCED, 2008-05-21, H04",
        "WIDOWED, 2008-05-21, H04",
        "SINGLE, 2008-05-21, H04",
        "MARRIED, 2008-05-21, HD_CATEGORY",
        "DIVORCED, 2008-05-20, HD_CATEGORY"
    })
    @DisplayName("单亲：子女满18周岁当天不再符合；婚姻、子女凭承诺")
    void a_parent_alone_with_a_child(String marriage, String child, String expected) {
        assertThat(found(
                        "'hardshipCategory':'H04','hukouType':'20','maritalStatus':'" + marriage + "'",
                        member("CHILD", child, "UNREGISTERED", ",\"isStudent\":true")))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("山西：每户只认定一人，第二人 HD_HOUSEHOLD_DUP，登记满一年的仍可按 X7 认定")
    void one_of_a_household_in_shanxi() {
        var x4 = "'profile':'shanxi','area':'140106','hukouArea':'140106','hardshipCategory':'X4'";
        assertThat(found(x4, WIFE)).isEqualTo("X4");
        assertThat(found(x4 + ",'householdTaken':'KN1'", WIFE)).isEqualTo("HD_HOUSEHOLD_DUP");
        assertThat(found(x4 + ",'householdTaken':'KN1','registeredOn':'2025-05-20'", WIFE))
                .isEqualTo("X7");
        var x7 = x4.replace("X4", "X7") + ",'householdTaken':'KN1'";
        assertThat(found(x7, WIFE)).isEqualTo("HD_CATEGORY");
    }
}
