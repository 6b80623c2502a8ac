package org.zaijiuye.assist.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("就业困难人员认定的规则和类别表（政策目录5.12），经试判接口")
class HardshipRulesTest extends Counter {

    /** Nobody in particular: a man of 30, registered yesterday. */
    private static final String NOBODY = """
            {"date":"2026-05-20","profile":"weihai","area":"371082","birthDate":"1996-01-01","sex":"M",
             "registered":true,"registeredOn":"2026-05-19"}""";

    private JsonNode decide(String profile, String facts) {
        var given = Hall.json(NOBODY).put("profile", profile);
        given.setAll(Hall.json("{" + facts.replace('\'', '"') + "}"));
        var answer = hall.post("portal", "/api/decisions/hardship", given.toString());
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        return body(answer);
    }

    /** The categories of a grant, else the codes of the reasons. */
    private String found(String profile, String facts) {
        var decision = decide(profile, facts);
        return decision.path("outcome").asText().equals("GRANTED")
                ? String.join(" ", words(decision.path("result").path("categories")))
                : String.join(" ", decision.path("reasons").findValuesAsText("code"));
    }

    private static Iterable<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "weihai | 'date':'2026-05-19','birthDate':'1986-05-20','sex':'F' | HD_ALL",
                "weihai | 'date':'2026-05-20','birthDate':'1986-05-20','sex':'F' | H01",
                "weihai | 'date':'2026-05-19','birthDate':'1976-05-20' | HD_ALL",
                "weihai | 'date':'2026-05-20','birthDate':'1976-05-20' | H01",
                "weihai | 'registeredOn':'2025-05-21' | HD_ALL",
                "weihai | 'registeredOn':'2025-05-20' | H07",
                "weihai | 'minimumLiving':true | H05",
                "weihai | 'minimumLiving':false | HD_ALL",
                "weihai | 'disabled':true | H06",
                "weihai | 'disabled':false | HD_ALL",
                "weihai | 'disabled':true,'canWork':false | HD_ALL",
                "weihai | 'disabledSoldier':true | HD_ALL",
                "weihai | 'landLost':true | H08",
                "weihai | 'landLost':false | HD_ALL",
                "weihai | 'veteran':true,'registeredOn':'2025-06-01' | HD_ALL"
            })
    @DisplayName("山东各类，门槛两侧")
    void shandong(String profile, String facts, String expected) {
        var none = String.join(" ", Collections.nCopies(8, "HD_CATEGORY"));
        assertThat(found(profile, facts)).isEqualTo(expected.equals("HD_ALL") ? none : expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'birthDate':'1976-05-20','uiMonths':5 | NONE",
                "'birthDate':'1976-05-20','uiMonths':6 | X1",
                "'birthDate':'1976-05-21','uiMonths':6 | NONE",
                "'birthDate':'1986-05-20','sex':'F','uiMonths':6 | X1",
                "'minimumLiving':true,'minimumLivingUrban':true,'registeredOn':'2025-05-20' | X2 X7",
                "'minimumLiving':true,'minimumLivingUrban':true,'registeredOn':'2025-05-21' | NONE",
                "'minimumLiving':true,'minimumLivingUrban':false,'registeredOn':'2025-05-20' | X7",
                "'disabled':true,'registeredOn':'2025-05-20' | X3 X7",
                "'disabled':true,'registeredOn':'2025-05-21' | NONE",
                "'disabledSoldier':true,'registeredOn':'2025-05-20' | X3 X7",
                "'landLost':true,'allLandLost':true,'registeredOn':'2025-05-20' | X5 X7",
                "'landLost':true,'allLandLost':false,'registeredOn':'2025-05-20' | X7",
                "'allLandLost':true,'registeredOn':'2025-05-21' | NONE",
                "'veteran':true,'registeredOn':'2025-11-20' | X6",
                "'veteran':true,'registeredOn':'2025-11-21' | NONE",
                "'registeredOn':'2025-05-20' | X7",
                "'registeredOn':'2025-05-21' | NONE",
                "'higherEducation':true,'graduatedOn':'2025-06-30','enrolled':false,'registeredOn':'2025-11-20' | X8",
                "'higherEducation':true,'graduatedOn':'2025-06-30','enrolled':false,'registeredOn':'2025-11-21' | NONE",
                "'higherEducation':true,'graduatedOn':'2025-06-30','enrolled':true,'registeredOn':'2025-11-20' | NONE",
                "'higherEducation':false,'graduatedOn':'2025-06-30','enrolled':false,'registeredOn':'2025-11-20' | NONE"
            })
    @DisplayName("山西各类，门槛两侧；低保须为城市低保，征地须为全部")
    void shanxi(String facts, String expected) {
        var decision = decide("shanxi", "'hukouArea':'140106','area':'140106'," + facts);
        if (expected.equals("NONE")) {
            assertThat(decision.path("reasons").findValuesAsText("code")).containsOnly("HD_CATEGORY");
        } else {
            assertThat(words(decision.path("result").path("categories"))).containsExactly(expected.split(" "));
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'registered':false | HD_NOT_REGISTERED",
                "'work':'HARD' | HD_EMPLOYED",
                "'receivingPension':true | HD_PENSION",
                "'recognition':'KN371082202500000001' | HD_RECOGNISED",
                "'openHandling':'A-1-12' | ITEM_OPEN"
            })
    @DisplayName("不予认定：未登记、已就业或者经营、已领养老金、已认定、在办")
    void disqualified(String facts, String expected) {
        assertThat(found("weihai", "'birthDate':'1970-01-01'," + facts)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"SOFT, REFERRED", "UNKNOWN, REFERRED", "NONE, GRANTED"})
    @DisplayName("就业的线索由人核实，不直接不予")
    void signs_of_work_are_looked_into(String work, String outcome) {
        assertThat(decide("weihai", "'birthDate':'1970-01-01','work':'" + work + "'")
                        .path("outcome")
                        .asText())
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("山西须本省户籍；山东不看户籍")
    void the_household_is_registered_in_shanxi() {
        var old = "'birthDate':'1970-01-01','uiMonths':60,'area':'140106',";
        assertThat(found("shanxi", old + "'hukouArea':'140106'")).isEqualTo("X1");
        assertThat(found("shanxi", old + "'hukouArea':'371082'")).isEqualTo("HD_HOUSEHOLD_PLACE");
        assertThat(found("weihai", "'birthDate':'1970-01-01','hukouArea':'140106'"))
                .isEqualTo("H01");
    }

    @Test
    @DisplayName("申请的类别符合的为主要类别，其余符合的一并认定；申请的不符合的按符合的认定")
    void all_matching_categories_are_found_whichever_was_asked_for() {
        var facts = "'birthDate':'1970-01-01','registeredOn':'2025-01-01','minimumLiving':true,";
        assertThat(found("weihai", facts + "'hardshipCategory':'H07'")).isEqualTo("H07 H01 H05");
        assertThat(found("weihai", facts + "'hardshipCategory':'H06','queryAuthorised':true,'disabled':false"))
                .isEqualTo("H01 H05 H07");
    }

    @Test
    @DisplayName("不予的理由写明所申请类别的条件、依据和补救；逐个类别说明")
    void each_category_that_was_asked_for_has_its_reason() {
        var decision = decide("weihai", "'hardshipCategory':'H01','furtherCategories':['H07']");
        assertThat(decision.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(decision.path("reasons").findValuesAsText("code")).containsExactly("HD_CATEGORY", "HD_CATEGORY");
        assertThat(decision.path("reasons").findValuesAsText("text"))
                .anySatisfy(text -> assertThat(text).contains("H01 大龄人员", "女满40周岁、男满50周岁", "重新申请"))
                .anySatisfy(text -> assertThat(text).contains("H07", "连续登记失业满12个月"));
        assertThat(decision.toString()).contains("山东省就业促进条例");
    }

    @Test
    @DisplayName("未授权、无材料：须补材料；有材料或者可以入户的，由人核实；核实属实的认定，不实的不予")
    void what_nobody_has_established_is_found_out() {
        var asked = "'hardshipCategory':'H05'";
        assertThat(found("weihai", asked)).isEqualTo("HD_PROOF_MISSING");
        assertThat(found("weihai", asked + ",'papers':true")).isEqualTo("HD_CATEGORY_UNVERIFIED");
        assertThat(found("weihai", asked + ",'queryAuthorised':true")).isEqualTo("HD_CATEGORY_UNVERIFIED");
        assertThat(found("weihai", asked + ",'papers':true,'proven':true")).isEqualTo("H05");
        assertThat(found("weihai", asked + ",'papers':true,'proven':false")).isEqualTo("HD_CATEGORY");
        assertThat(found("weihai", asked + ",'birthDate':'1970-01-01'"))
                .as("qualifies otherwise")
                .isEqualTo("H01");
    }

    @Test
    @DisplayName("距法定退休年龄不足5年的，扶持期限预计到退休；正好5年的，三年")
    void how_long_support_may_last() {
        assertThat(mode("'date':'2026-11-10'")).isEqualTo("THREE_YEARS");
        assertThat(mode("'date':'2026-11-11'")).isEqualTo("TO_RETIREMENT");
    }

    private String mode(String date) {
        return decide("weihai", "'birthDate':'1970-06-10','retireGroup':'M60'," + date)
                .path("result")
                .path("policyMode")
                .asText();
    }
}
