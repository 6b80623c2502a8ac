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
import org.zaijiuye.shared.CodeNames;
import org.zaijiuye.shared.NamedBy;
import org.zaijiuye.task.Redaction;

@DisplayName("申请人填报的内容，用经办人员读得懂的话")
class RecordWordsTest {

    record Filled(
            @JsonPropertyDescription("材料") List<UUID> papers,
            @JsonPropertyDescription("内容") List<String> topics,
            @AreaCode @JsonPropertyDescription("地区") List<String> areas,
            @JsonPropertyDescription("性别") Sex sex,

            @NamedBy(Trades.class) @JsonPropertyDescription("职业")
            List<String> trades,

            @JsonPropertyDescription("同意") Boolean consent) {}

    static final class Trades implements CodeNames {

        @Override
        public String of(String code) {
            return code.equals("4-03-02") ? "餐饮服务人员（4-03-02）" : code;
        }
    }

    private final RecordWords words = new RecordWords(List.of(new Trades()));

    @Test
    @DisplayName("材料数份数，其他的一一列出，地区写名称，代码写含义")
    void papers_are_counted_and_other_lists_are_read_out() {
        var values = Hall.json("{\"papers\":[\"" + UUID.randomUUID() + "\"],\"topics\":[\"简历\",\"面试\"],"
                + "\"areas\":[\"371082\"],\"sex\":\"F\",\"trades\":[\"4-03-02\",\"9-99-99\"],\"consent\":true}");
        assertThat(words.of(values, Filled.class, new Redaction("赵红")))
                .extracting(row -> row.get("value"))
                .containsExactly("1份", "简历、面试", "威海市荣成市（371082）", "女", "餐饮服务人员（4-03-02）、9-99-99", "是");
        assertThat(words.of(values, Filled.class, new Redaction("赵红")).get(0))
                .isEqualTo(Map.of("name", "材料", "value", "1份"));
    }
}
