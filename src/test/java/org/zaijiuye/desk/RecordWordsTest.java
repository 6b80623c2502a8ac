package org.zaijiuye.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.Hall;
import org.zaijiuye.person.Sex;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.task.Redaction;

@DisplayName("申请人填报的内容，用经办人员读得懂的话")
class RecordWordsTest {

    record Filled(
            @JsonPropertyDescription("材料") List<UUID> papers,
            @JsonPropertyDescription("内容") List<String> topics,
            @AreaCode @JsonPropertyDescription("地区") List<String> areas,
            @JsonPropertyDescription("性别") Sex sex,
            @JsonPropertyDescription("同意") Boolean consent) {}

    @Test
    @DisplayName("材料数份数，其他的一一列出，地区写名称，代码写含义")
    void papers_are_counted_and_other_lists_are_read_out() {
        var values = Hall.json("{\"papers\":[\"" + UUID.randomUUID() + "\"],\"topics\":[\"简历\",\"面试\"],"
                + "\"areas\":[\"371082\"],\"sex\":\"F\",\"consent\":true}");
        assertThat(RecordWords.of(values, Filled.class, new Redaction("赵红")))
                .extracting(row -> row.get("value"))
                .containsExactly("1份", "简历、面试", "威海市荣成市（371082）", "女", "是");
        assertThat(RecordWords.of(values, Filled.class, new Redaction("赵红")).get(0))
                .isEqualTo(Map.of("name", "材料", "value", "1份"));
    }
}
