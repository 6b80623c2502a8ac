package org.zaijiuye.assist.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.Hall;

@DisplayName("认定申请表的错误（政策目录4.5：F08、F11）")
class HardshipFormTest extends HardshipCase {

    private static final String MEMBER = "'name':'钱明','relation':'SPOUSE','employmentStatus':'REGISTERED'";

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'hardshipCategory':'H02' | items[0].householdMembers | F08",
                "'hardshipCategory':'H02','householdMembers':[] | items[0].householdMembers | F08",
                "'hardshipCategory':'H03' | items[0].householdMembers | F08",
                "'hardshipCategory':'H01','furtherCategories':[{'category':'H07','primary':true}] | items[0].hardshipCategory | F11",
                "'furtherCategories':[{'category':'H01','primary':true},{'category':'H07','primary':true}] | items[0].hardshipCategory | F11",
                "'hardshipCategory':'X1' | items[0].hardshipCategory | FIELD_INVALID",
                "'hardshipCategory':'h1' | items[0].hardshipCategory | FIELD_INVALID",
                "'householdMembers':[{MEMBER,'idNo':'371082198403120012'}] | items[0].householdMembers[0].idNo | ID_FORMAT",
                "'householdMembers':[{'name':'钱明'}] | items[0].householdMembers[0].idNo | FIELD_MISSING",
                "'queryAuthorised':'yes' | items[0].queryAuthorised | FIELD_INVALID",
                "'income':1 | items[0].income | FIELD_UNKNOWN"
            })
    void is_refused_with_field_and_code(String fields, String field, String code) {
        var item = "{\"item\":\"hardship\"," + fields.replace("MEMBER", MEMBER).replace('\'', '"') + "}";
        var answer = post(Hall.number("FORM"), person(OLD), DAY, "U01", "", item);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        var faults = body(answer).path("faults");
        assertThat(faults.findValuesAsText("code")).contains(code);
        assertThat(faults.findValuesAsText("field")).contains(field);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'hardshipCategory':'H01'",
                "'hardshipCategory':'H01','furtherCategories':[{'category':'H07'}]",
                "'furtherCategories':[{'category':'H01','primary':true},{'category':'H07'}]",
                "'queryAuthorised':false"
            })
    void is_taken(String fields) {
        var item = "{\"item\":\"hardship\"," + fields.replace('\'', '"') + "}";
        assertThat(post(Hall.number("FORM"), person(OLD), DAY, "U01", "", item)
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
    }
}
