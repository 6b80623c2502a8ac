package org.zaijiuye.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.shared.Fault;

@DisplayName("每个请求的字段：数字放得进、金额到分、文字有内容且显示得出")
class StructureTest {

    private final Structure structure = new Structure();

    record Sample(
            @NotNull @Size(max = 10) @JsonPropertyDescription("名称")
            String name,

            @Size(min = 1, max = 10) @JsonPropertyDescription("备注") @Nullable
            String note,

            @JsonPropertyDescription("序号") @Nullable Integer number,
            @JsonPropertyDescription("编号") @Nullable Long id,

            @Min(1) @Max(9999) @JsonPropertyDescription("人数") @Nullable
            Integer places,

            @Positive @JsonPropertyDescription("金额") @Nullable
            BigDecimal amount,

            @Digits(integer = 3, fraction = 4) @JsonPropertyDescription("经度") @Nullable
            BigDecimal longitude,

            @JsonPropertyDescription("技能") @Nullable List<@Size(min = 1, max = 10) String> skills,
            @JsonPropertyDescription("答案") @Nullable List<Integer> answers,
            @JsonPropertyDescription("日期") @Nullable LocalDate day,
            @JsonPropertyDescription("其他") @Nullable Further further) {}

    record Further() implements Structure.OpenEnded {}

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "number | 2147483647 |",
                "number | 2147483648 | “序号”填写有误：应为整数，不小于 -2147483647，不大于 2147483647。",
                "number | 4294967302 | “序号”填写有误：应为整数，不小于 -2147483647，不大于 2147483647。",
                "number | 1e308 | “序号”填写有误：应为整数，不小于 -2147483647，不大于 2147483647。",
                "number | -3000000000 | “序号”填写有误：应为整数，不小于 -2147483647，不大于 2147483647。",
                "number | 1.5 | “序号”填写有误：应为整数，不小于 -2147483647，不大于 2147483647。",
                "id | 9223372036854775807 |",
                "id | 9223372036854775808 | “编号”填写有误：应为整数，不小于 -9223372036854775807，不大于 9223372036854775807。",
                "places | 9999 |",
                "places | 4294967302 | “人数”填写有误：应为整数，不小于 1，不大于 9999。",
                "amount | 99999999.99 |",
                "amount | 100000000 | “金额”填写有误：应为数字，大于 0，不大于 99999999.99。",
                "amount | 1e308 | “金额”填写有误：应为数字，大于 0，不大于 99999999.99。",
                "amount | 1e999999999 | “金额”填写有误：应为数字，大于 0，不大于 99999999.99。",
                "amount | 0 | “金额”填写有误：应为数字，大于 0，不大于 99999999.99。",
                "amount | 3000.01 |",
                "amount | 3000.010 |",
                "amount | 3000.005 | “金额”填写有误：至多2位小数。",
                "longitude | 122.1201 |",
                "longitude | 122.12011 | “经度”填写有误：至多4位小数。",
                "longitude | 1000 | “经度”填写有误：应为数字，不小于 -999.9999，不大于 999.9999。",
                "day | \"1900-01-01\" |",
                "day | \"2200-12-31\" |",
                "day | \"0001-01-01\" | “日期”填写有误：年份应在1900至2200之间。",
                "day | \"1899-12-31\" | “日期”填写有误：年份应在1900至2200之间。",
                "day | \"2201-01-01\" | “日期”填写有误：年份应在1900至2200之间。",
                "day | \"2025-02-30\" | “日期”填写有误：应为实际存在的日期，形如 2025-11-04。",
                "places | null | “人数”不能是空值（null），请填写；不填写的，请删去这个字段。",
                "note | null | “备注”不能是空值（null），请填写；不填写的，请删去这个字段。",
            })
    void values_fit_what_they_are_read_as(String field, String value, @Nullable String message) {
        var faults = faults("{\"name\":\"x\",\"" + field + "\":" + value + "}");
        assertThat(faults).extracting(Fault::field).isEqualTo(message == null ? List.of() : List.of(field));
        assertThat(faults).extracting(Fault::message).isEqualTo(message == null ? List.of() : List.of(message));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | 钳工\\t𠮷\\r\\n |",
                "name | 钳工\\u0000 | “名称”含有无法显示的字符，请删去后重新填写。",
                "name | 钳工\\u007f | “名称”含有无法显示的字符，请删去后重新填写。",
                "name | 钳工\\ud83d | “名称”含有无法显示的字符，请删去后重新填写。",
                "name | `` | 请填写“名称”。",
                "name | `  ` | 请填写“名称”。",
                "name | \\u3000 | 请填写“名称”。",
                "note | ` x ` |",
                "note | `` | “备注”填写有误：应为文字，最多10字。",
                "note | ` ` | “备注”只有空格，请填写；不填写的，请删去这个字段。",
            })
    void texts_say_something_that_can_be_shown(String field, String value, @Nullable String message) {
        var sent = field.equals("name") ? "" : "\"name\":\"x\",";
        assertThat(faults("{" + sent + "\"" + field + "\":\"" + value + "\"}"))
                .extracting(Fault::message)
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    @Test
    void a_fault_in_a_list_or_in_a_further_field_has_its_place() {
        assertThat(
                        faults(
                                "{\"name\":\"x\",\"skills\":[\"钳工\",\" \"],\"answers\":[1,4294967302],\"further\":{\"why\":\"\\u0001\",\"much\":1.234,\"none\":\" \"}}"))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly("answers[1] FIELD_INVALID", "skills[1] FIELD_MISSING", "further.why FIELD_INVALID");
    }

    private List<Fault> faults(String json) {
        ObjectNode value = StrictJson.object(json);
        return structure.faults(Sample.class, value, "", null);
    }
}
