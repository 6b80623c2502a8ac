package org.zaijiuye.pages.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.pages.progress.ItemCard.Row;

/** What was granted, in words that an applicant reads; what only programs read has none and is left out. */
final class ResultWords {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("urNo", "失业登记编号"),
            Map.entry("seekerNo", "求职登记编号"),
            Map.entry("empNo", "就业登记编号"),
            Map.entry("certNo", "证书编号"),
            Map.entry("paper", "纸质证"),
            Map.entry("tracking", "邮寄单号"),
            Map.entry("regDate", "登记日期"),
            Map.entry("unempDate", "失业日期"),
            Map.entry("nextReportDue", "下次报告日期"),
            Map.entry("months", "领取月数"),
            Map.entry("firstMonth", "起始月份"),
            Map.entry("monthlyAmount", "首月金额（元）"),
            Map.entry("validUntil", "有效期至"),
            Map.entry("start", "预约时间"),
            Map.entry("booking", "预约编号"),
            Map.entry("startDate", "就业日期"),
            Map.entry("eventDate", "发生日期"));

    private ResultWords() {}

    static List<Row> of(@Nullable JsonNode result) {
        return result == null
                ? List.of()
                : result.properties().stream()
                        .filter(field -> NAMES.containsKey(field.getKey())
                                && field.getValue().isValueNode())
                        .filter(field -> !field.getValue().isNull())
                        .map(field -> new Row(
                                String.valueOf(NAMES.get(field.getKey())),
                                field.getValue().asText().replace('T', ' ')))
                        .toList();
    }
}
