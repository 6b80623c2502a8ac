package org.zaijiuye.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.Hall;
import org.zaijiuye.person.RetirementGroup;

@DisplayName("列表字段的文字：代码译成中文，记录逐项写明")
class RecordListsTest {

    record Month(
            @JsonPropertyDescription("月份") String month,
            @JsonPropertyDescription("补缴") boolean late) {}

    record Claim(
            @JsonPropertyDescription("申领月份") List<Month> months,
            @JsonPropertyDescription("类别") List<RetirementGroup> groups,
            @JsonPropertyDescription("退休年龄类别") RetirementGroup group) {}

    @Test
    void each_entry_is_written_out() {
        var rows = new RecordWords(List.of())
                .of(
                        Hall.json(("{'months':[{'month':'2026-07','late':false},{'month':'2026-08','late':true}],"
                                        + "'groups':['F50','F55'],'group':'M60'}")
                                .replace('\'', '"')),
                        Claim.class);

        assertThat(rows)
                .containsExactly(
                        Map.of("name", "申领月份", "value", "月份 2026-07，补缴 否；月份 2026-08，补缴 是"),
                        Map.of("name", "类别", "value", "女50周岁、女55周岁"),
                        Map.of("name", "退休年龄类别", "value", "男60周岁"));
    }
}
